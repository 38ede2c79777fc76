namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>How the figures are laid out in an SDMX data message, and what is said of each.</summary>
/// <param name="DimensionAtObservation">The dimension by which a series runs; null for a flat message of observations without series.</param>
/// <param name="Attributes">The attributes to be given.</param>
/// <param name="WithMeasure">Whether the value is to be given.</param>
internal sealed record SdmxShape(SdmxComponent? DimensionAtObservation, IReadOnlyList<SdmxComponent> Attributes, bool WithMeasure)
{
    /// <summary>The id of the dataflow that the message is of.</summary>
    public string Dataflow { get; init; } = DataStructure.Dataflow;

    /// <summary>Time series with all there is.</summary>
    public static SdmxShape TimeSeries { get; } = new(DataStructure.Time, DataStructure.Attributes, true);

    /// <summary>Whether all is given that there is of a figure, by time or flat: what formats without a shape of their own give.</summary>
    public bool IsWhole => WithMeasure && Attributes.Count == DataStructure.Attributes.Count && (DimensionAtObservation is null || DimensionAtObservation == DataStructure.Time);

    /// <summary>Whether only the keys of the series are wanted.</summary>
    public bool IsKeysOnly => !WithMeasure && Attributes.Count == 0;

    /// <summary>The dimensions that group observations; none in a flat message.</summary>
    public IReadOnlyList<SdmxComponent> Outer =>
        DimensionAtObservation is { } inner ? [.. DataStructure.Dimensions.Where(one => one != inner)] : [];

    /// <summary>The dimensions of an observation.</summary>
    public IReadOnlyList<SdmxComponent> Inner => DimensionAtObservation is { } inner ? [inner] : DataStructure.Dimensions;
}
