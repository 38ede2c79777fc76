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

    /// <summary>Whether only the keys of the series are wanted.</summary>
    public bool IsKeysOnly => !WithMeasure && Attributes.Count == 0;

    /// <summary>Whether there is anything below a series: where only its key is wanted, there is not.</summary>
    public bool HasObservations => !IsKeysOnly || DimensionAtObservation is null;

    /// <summary>The dimensions, and what is to be given of the measure and the attributes, in the order of the structure.</summary>
    public IEnumerable<SdmxComponent> Components => DataStructure.Components.Where(one => one.Role switch
    {
        SdmxRole.Measure => WithMeasure,
        SdmxRole.Attribute => Attributes.Contains(one),
        _ => true,
    });

    /// <summary>The dimensions that group observations; none in a flat message.</summary>
    public IReadOnlyList<SdmxComponent> Outer =>
        DimensionAtObservation is { } inner ? [.. DataStructure.Dimensions.Where(one => one != inner)] : [];

    /// <summary>The dimensions of an observation.</summary>
    public IReadOnlyList<SdmxComponent> Inner => DimensionAtObservation is { } inner ? [inner] : DataStructure.Dimensions;
}
