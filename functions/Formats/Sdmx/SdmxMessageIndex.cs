namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>The values of all components of a message.</summary>
internal sealed class SdmxMessageIndex
{
    /// <summary>Takes in all values of some data sets.</summary>
    public SdmxMessageIndex(SdmxShape shape, IReadOnlyList<SdmxDataSet> dataSets)
    {
        Outer = [.. shape.Outer.Select(one => new SdmxValues(one))];
        Inner = [.. shape.Inner.Select(one => new SdmxValues(one))];
        Attributes = [.. shape.Attributes.Select(one => new SdmxValues(one))];
        foreach (var (series, figure) in dataSets.SelectMany(one => one.Lines))
        {
            foreach (var values in Outer.Concat(Inner).Concat(Attributes))
            {
                values.Add(series, figure);
            }
        }

        // An attribute that nothing in the message has: its list of values must not be empty, and clients take the first of it without asking.
        Attributes.RemoveAll(one => one.All.Count == 0);
    }

    /// <summary>The dimensions that group observations.</summary>
    public List<SdmxValues> Outer { get; }

    /// <summary>The dimensions of an observation.</summary>
    public List<SdmxValues> Inner { get; }

    /// <summary>The attributes that something in the message has.</summary>
    public List<SdmxValues> Attributes { get; }
}
