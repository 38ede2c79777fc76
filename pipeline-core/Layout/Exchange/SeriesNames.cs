using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>What the dimensions of an observation make of its name.</summary>
/// <param name="Indicator">The indicator, with what its label says of measure and unit.</param>
/// <param name="Parents">The labels of the other dimensions, in their order.</param>
internal sealed record SeriesNames(Label Indicator, IReadOnlyList<string> Parents)
{
    /// <summary>The indicator's label as it is written; see <see cref="ReportedFigure.Written"/>.</summary>
    public string? Written { get; init; }

    /// <summary>
    /// Names an observation: the indicator is that of <paramref name="indicator"/>, or else the innermost telling value. A
    /// value that is wholly a measure (累计, cumulative) says how it is measured and is no name.
    /// </summary>
    /// <param name="values">The values of its naming dimensions, outermost first.</param>
    /// <param name="indicator">Which of them is the indicator; -1 where none is said to be.</param>
    public static SeriesNames Of(IReadOnlyList<CodedValue> values, int indicator)
    {
        var (measure, months) = (default(ReportedMeasure), 0);
        var names = new List<(int Index, CodedValue Value)>();
        for (var i = 0; i < values.Count; i++)
        {
            var read = i == indicator ? default : WrittenMeasure.Read(values[i].Label);
            if (read is { Name: "", Measure: var said } && said != default)
            {
                (measure, months) = (MeasureGrammar.Combine(measure, said), Math.Max(months, read.CurrentMonths));
            }
            else if (values[i].Label.Length > 0 && (i == indicator || !values[i].IsVoid))
            {
                names.Add((i, values[i]));
            }
        }

        var at = names.FindIndex(name => name.Index == indicator);
        at = at < 0 ? names.FindLastIndex(name => name.Value.IsTelling) : at;
        at = at < 0 ? names.Count - 1 : at;
        var label = at < 0 ? new Label() : ReadIndicator(names[at].Value.Label);
        return new(
            label with { Measure = MeasureGrammar.Combine(label.Measure, measure), CurrentMonths = Math.Max(label.CurrentMonths, months) },
            [.. names.Where((_, i) => i != at).Select(name => RowLabel.Read(name.Value.Label, 0).Text)])
        {
            Written = at < 0 ? null : InvisibleText.Written(names[at].Value.Label),
        };
    }

    /// <summary>Reads the label of an indicator with the measure and the unit in it.</summary>
    public static Label ReadIndicator(string text)
    {
        var label = RowLabel.Read(text, 0).Text;
        var read = LabelGrammar.ReadName(label);

        // A label that is nothing but a unit (USD, a currency's code) is a name all the same, and no unit.
        return read.Name.Length == 0 ? read with { Name = label, Unit = null } : read;
    }
}
