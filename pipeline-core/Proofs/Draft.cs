using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Proofs;

/// <summary>A draft whose numbers have been read and understood, and are not yet held against what is published.</summary>
public sealed class Draft
{
    private Draft(Bulletin bulletin, IReadOnlyList<DraftNumber> numbers, IReadOnlyList<ProofTable> tables, Period month)
    {
        Format = bulletin.Format;
        Paragraphs = bulletin.Paragraphs;
        Findings = bulletin.Findings;
        Numbers = numbers;
        Tables = tables;
        Month = month;
    }

    /// <summary>Understands a draft.</summary>
    /// <param name="bulletin">The draft as it was read, with its figures in memory.</param>
    /// <param name="catalogue">The reference data.</param>
    /// <param name="month">The month that months without a year, and figures without a time, are counted from.</param>
    public static Draft Of(Bulletin bulletin, IndicatorCatalogue catalogue, Period month)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        ArgumentNullException.ThrowIfNull(catalogue);
        var numbers = DraftNumbers.Of(bulletin, new(catalogue, month.LastMonth));
        return new(bulletin, numbers, [.. (bulletin.Grid ?? []).Select(DraftNumbers.TableOf)], month.LastMonth);
    }

    /// <summary>Whether some month of a draft has no year, or some figure no time: then <see cref="Month"/> matters.</summary>
    public static bool LeavesTimeOpen(Bulletin bulletin)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        return bulletin.Figures.Any(figure => figure.Period is null);
    }

    /// <summary>The months of what is published that it has to be held against, in order and apart from each other: whole years, each with the one before.</summary>
    public IReadOnlyList<(Period First, Period Last)> Windows
    {
        get
        {
            var years = Numbers.SelectMany(number => number.Claims).SelectMany(claim => new[] { claim.Key?.Period.Year, claim.Other?.Period.Year })
                .OfType<int>().Distinct().SelectMany(year => new[] { year - 1, year }).Distinct().Order().ToList();
            var windows = new List<(Period First, Period Last)>();
            foreach (var year in years)
            {
                var (first, last) = (Period.Month(year, 1), Period.Month(year, 12));
                if (windows.Count > 0 && windows[^1].Last.Plus(1) == first)
                {
                    windows[^1] = (windows[^1].First, last);
                }
                else
                {
                    windows.Add((first, last));
                }
            }

            return windows;
        }
    }

    /// <summary>The codes of the areas that its figures are of.</summary>
    public IReadOnlySet<string> Areas => Numbers.SelectMany(number => number.Claims).Select(claim => claim.Key?.Area).OfType<string>().ToHashSet();

    /// <summary>The month that months without a year are counted from.</summary>
    public Period Month { get; }

    internal string Format { get; }

    internal IReadOnlyList<DocumentParagraph> Paragraphs { get; }

    internal IReadOnlyList<Finding> Findings { get; }

    internal IReadOnlyList<ProofTable> Tables { get; }

    /// <summary>Its numbers, in the order of the text; those of tables after those of paragraphs.</summary>
    internal IReadOnlyList<DraftNumber> Numbers { get; }
}
