using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Measuring;

/// <summary>How many figures of clean files were read exactly: indicator, area, period, measure, value, decimals and unit.</summary>
public sealed class ReadingScore
{
    private readonly List<string> _misread = [];

    /// <summary>The figures written.</summary>
    public int Written { get; private set; }

    /// <summary>The figures read exactly.</summary>
    public int Exact { get; private set; }

    /// <summary>What was read that no file says.</summary>
    public int Invented { get; private set; }

    /// <summary>The first few that went wrong, in words.</summary>
    public IReadOnlyList<string> Misread => _misread;

    /// <summary>Counts a file.</summary>
    public void Add(GeneratedFile file, Judgement judgement)
    {
        var read = judgement.Facts.ToLookup(fact => new FigureKey(fact.Key.Indicator, fact.Key.Area, fact.Key.Period, fact.Measure), fact => fact.Figure);
        foreach (var (key, printed) in file.Draft.Figures)
        {
            Written++;
            Figure[] figures = [.. read[key]];
            if (figures is [var figure] && IsExact(printed, figure))
            {
                Exact++;
            }
            else
            {
                Note($"{file}: {key} was written {printed.Text} {printed.Unit.Text}, read {(figures is [var other, ..] ? $"{other.Number} {other.Unit}" : "nothing")}");
            }
        }

        // A blank cell of a table is read as missing; that is no invention.
        foreach (var fact in judgement.Facts.Where(fact => fact.Figure.Number is not null))
        {
            var key = new FigureKey(fact.Key.Indicator, fact.Key.Area, fact.Key.Period, fact.Measure);
            if (!file.Draft.Figures.ContainsKey(key))
            {
                Invented++;
                Note($"{file}: {key} was read as {fact.Figure.Number} and never written");
            }
        }
    }

    private static bool IsExact(Printed printed, Figure figure) => printed.Number is { } number
        ? figure.Number is { Precision: Precision.Rounded } read && read.Value == number && read.Decimals == number.Scale && figure.Unit == printed.Unit.Code
        : figure.Number is null && figure.Status == (printed.Text.Length == 0 ? ObservationStatus.NotAvailable : ObservationStatus.NotApplicable);

    private void Note(string text)
    {
        if (_misread.Count < 5)
        {
            _misread.Add(text);
        }
    }
}
