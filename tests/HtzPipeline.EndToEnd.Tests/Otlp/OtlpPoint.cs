namespace HtzPipeline.EndToEnd.Tests.Otlp;

/// <summary>What a metric stands at for some attributes, as it arrived last.</summary>
/// <param name="Name">The metric's name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Attributes">The attributes.</param>
/// <param name="Value">A counter's sum; of a histogram how many values it has.</param>
/// <param name="Bounds">A histogram's boundaries.</param>
internal sealed record OtlpPoint(string Name, string Unit, IReadOnlyDictionary<string, string> Attributes, double Value, IReadOnlyList<double> Bounds)
{
    /// <summary>What it is a point of.</summary>
    public string Key => string.Join('|', [Name, .. Attributes.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={a.Value}")]);

    public static IEnumerable<OtlpPoint> Of(WireMessage request) =>
        from resource in request.Messages(1)
        from scope in resource.Messages(2)
        from metric in scope.Messages(2)
        from point in OfMetric(metric)
        select point;

    private static IEnumerable<OtlpPoint> OfMetric(WireMessage metric) =>
    [
        .. from data in new[] { metric.Message(5), metric.Message(7) }.OfType<WireMessage>()
           from point in data.Messages(1)
           select new OtlpPoint(
               metric.Text(1), metric.Text(3), point.Attributes(7), (long)point.Number(6) + BitConverter.UInt64BitsToDouble(point.Number(4)), []),
        .. from point in metric.Message(9)?.Messages(1) ?? []
           select new OtlpPoint(
               metric.Text(1), metric.Text(3), point.Attributes(9), point.Number(4), [.. point.Packed(7).Select(BitConverter.UInt64BitsToDouble)]),
    ];
}
