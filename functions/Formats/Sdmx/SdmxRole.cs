namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>What a component is in the structure.</summary>
internal enum SdmxRole
{
    /// <summary>A dimension of the series key.</summary>
    Dimension,

    /// <summary>The time dimension.</summary>
    Time,

    /// <summary>The primary measure.</summary>
    Measure,

    /// <summary>An attribute of the observation.</summary>
    Attribute,
}
