using System.Globalization;
using HtzPipeline.Functions.Formats.Sdmx;

namespace HtzPipeline.Functions.Sdmx.Requests;

/// <summary>How the values of a component are compared.</summary>
/// <param name="Example">What a value looks like.</param>
/// <param name="Reads">Whether a text is such a value.</param>
/// <param name="Relate">How one value stands to another; both must be such values.</param>
internal sealed record ValueOrder(string Example, Func<string, bool> Reads, Func<string, string, ValueRelation> Relate)
{
    private static readonly ValueOrder Text = new("A", _ => true, (one, other) => Of(string.CompareOrdinal(one, other)));

    private static readonly ValueOrder Number = new("10.5", text => TryNumber(text, out _), (one, other) =>
        TryNumber(one, out var left) && TryNumber(other, out var right) ? Of(left.CompareTo(right)) : ValueRelation.None);

    private static readonly ValueOrder Moment = new("2019-09-15T08:00:00+08:00", text => SdmxMoment.TryParse(text, out _), (one, other) =>
        SdmxMoment.TryParse(one, out var left) && SdmxMoment.TryParse(other, out var right) ? Of(left.CompareTo(right)) : ValueRelation.None);

    private static readonly ValueOrder Time = new("2019-08", text => TimeExtent.TryParse(text, out _), (one, other) =>
        TimeExtent.TryParse(one, out var left) && TimeExtent.TryParse(other, out var right) ? left.To(right) : ValueRelation.None);

    private static readonly Dictionary<string, ValueOrder> ByDataType = new()
    {
        ["String"] = Text,
        ["Boolean"] = Text,
        ["Integer"] = Number,
        ["Decimal"] = Number,
        ["DateTime"] = Moment,
        ["ObservationalTimePeriod"] = Time,
    };

    /// <summary>The order of a component's values.</summary>
    public static ValueOrder Of(SdmxComponent component) => ByDataType[component.DataType];

    private static ValueRelation Of(int comparison) => comparison switch
    {
        0 => ValueRelation.Equal | ValueRelation.NotBefore | ValueRelation.NotAfter,
        > 0 => ValueRelation.NotBefore | ValueRelation.After,
        _ => ValueRelation.NotAfter | ValueRelation.Before,
    };

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
