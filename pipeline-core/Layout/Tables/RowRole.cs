namespace HtzPipeline.Core.Layout.Tables;

/// <summary>What a row of a sheet was taken for.</summary>
internal enum RowRole : byte
{
    /// <summary>Nothing in it.</summary>
    Blank,

    /// <summary>Stands outside all tables.</summary>
    Unknown,

    /// <summary>A title, or what a form says about itself.</summary>
    Title,

    /// <summary>States the unit.</summary>
    Unit,

    /// <summary>A level of the header, or the numbers of its columns.</summary>
    Header,

    /// <summary>Gave figures.</summary>
    Data,

    /// <summary>Heads the rows below it.</summary>
    Heading,

    /// <summary>Stands among the figures and gave none.</summary>
    Unread,

    /// <summary>A note, a source, a signature.</summary>
    Note,

    /// <summary>A row of a list that says what codes stand for.</summary>
    Codes,
}
