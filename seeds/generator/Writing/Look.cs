namespace HtzPipeline.Seeds.Writing;

/// <summary>How a cell of a workbook looks. Their order is that of the styles in <see cref="Workbook"/>.</summary>
internal enum Look
{
    /// <summary>No border: notes.</summary>
    Plain,

    /// <summary>Large, bold, centred.</summary>
    Title,

    /// <summary>To the right, without border: the unit row.</summary>
    Aside,

    /// <summary>Bold, centred, bordered.</summary>
    Header,

    /// <summary>Bordered, to the left.</summary>
    Label,

    /// <summary>Bordered and centred: units, dashes.</summary>
    Centred,
}
