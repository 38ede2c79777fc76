using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Prose;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Proofs;

/// <summary>Gathers every number of a draft: those read as figures, those passed over with a reason, and those that nobody looked at.</summary>
internal static partial class DraftNumbers
{
    /// <summary>All numbers, in the order of the text; those of tables after those of paragraphs.</summary>
    public static IReadOnlyList<DraftNumber> Of(Bulletin bulletin, ClaimReader reader)
    {
        var paragraphs = bulletin.Paragraphs.ToDictionary(paragraph => paragraph.Number, paragraph => new CodePoints(paragraph.Text));
        var periods = new StatedPeriods();
        var figures = new List<DraftNumber>();
        foreach (var figure in bulletin.Figures.Where(figure => figure.Number is not null))
        {
            var before = figure.Place.Passage is { } passage ? paragraphs[passage.Paragraph].Before(passage.From) : "";
            figures.Add(new(figure.Place, figure.Text)
            {
                Claims = reader.Read(figure, before, periods.Before(figure)),
                ReadAs = figure.Prose?.InFull,
                Sentence = figure.Prose is { } prose ? (prose.Paragraph, prose.Sentence) : null,
                Before = before,
            });
        }

        // Between the words of another language every number looks like part of a name.
        var foreign = bulletin.Paragraphs.Where(paragraph => !Chinese().IsMatch(paragraph.Text)).Select(paragraph => paragraph.Number).ToHashSet();
        var passed = bulletin.Passed.Select(number => new DraftNumber(number.Place, number.Text)
        {
            Why = number.Place.Passage is { } passage && foreign.Contains(passage.Paragraph) ? NoFigure.Unknown : number.Why,
        });
        List<DraftNumber> known = [.. figures, .. passed];
        return
        [
            .. InText(known, bulletin.Paragraphs, paragraphs),
            .. InTables(known, bulletin.Grid ?? []),
        ];
    }

    /// <summary>A table as it is shown.</summary>
    public static ProofTable TableOf(Sheet sheet) => new(
        sheet.Name,
        [.. Enumerable.Range(0, sheet.RowCount).Select(row => (IReadOnlyList<string>)[.. Enumerable.Range(0, sheet.WidthOf(row)).Select(column => sheet[row, column].Text ?? "")])]);

    private static IEnumerable<DraftNumber> InText(List<DraftNumber> known, IReadOnlyList<DocumentParagraph> paragraphs, Dictionary<int, CodePoints> texts)
    {
        var byParagraph = known.Where(number => number.Place.Passage is not null).ToLookup(number => number.Place.Passage!.Value.Paragraph);
        return paragraphs.SelectMany(paragraph =>
        {
            // What says two things at once (rank of amount and of growth) is one number with two readings; the first that is told wins.
            var found = byParagraph[paragraph.Number].GroupBy(number => number.Place).Select(Merged).ToList();
            return found.Concat(Unread(paragraph, texts[paragraph.Number], found)).OrderBy(number => number.Place.Passage!.Value.From);
        });
    }

    private static DraftNumber Merged(IGrouping<Place, DraftNumber> same) =>
        same.FirstOrDefault(number => number.Claims.Any(claim => claim.Key is not null)) ?? same.FirstOrDefault(number => number.Why is null) ?? same.First();

    private static IEnumerable<DraftNumber> Unread(DocumentParagraph paragraph, CodePoints text, List<DraftNumber> found)
    {
        var taken = found.Select(number => number.Place.Passage!.Value).OrderBy(passage => passage.From).ToList();
        var froms = taken.ConvertAll(passage => passage.From);

        // How far any of those up to each reaches, since one may hold another.
        var reach = taken.ConvertAll(passage => passage.To);
        for (var i = 1; i < reach.Count; i++)
        {
            reach[i] = Math.Max(reach[i], reach[i - 1]);
        }

        foreach (var match in Digits().Matches(paragraph.Text).Concat(InWords().Matches(paragraph.Text)))
        {
            var (from, to) = (text.CountBefore(match.Index) + 1, text.CountBefore(match.Index + match.Length));
            if (!IsTaken(from, to))
            {
                yield return new(Place.Of(new(paragraph.Page, paragraph.Number, from, to)), match.Value) { Why = NoFigure.Unknown };
            }
        }

        bool IsTaken(int from, int to)
        {
            var found = froms.BinarySearch(to);
            var last = found >= 0 ? froms.LastIndexOf(to) : ~found - 1;
            return last >= 0 && reach[last] >= from;
        }
    }

    private static IEnumerable<DraftNumber> InTables(List<DraftNumber> known, IReadOnlyList<Sheet> sheets)
    {
        var cells = known.Where(number => number.Place.Cell is not null).GroupBy(number => number.Place).ToDictionary(same => same.Key, Merged);
        foreach (var sheet in sheets)
        {
            for (var row = 0; row < sheet.RowCount; row++)
            {
                for (var column = 0; column < sheet.WidthOf(row); column++)
                {
                    var place = new Place(sheet.Name, new(row, column));
                    if (cells.Remove(place, out var number))
                    {
                        yield return number;
                    }
                    else if (sheet[row, column].Text is { } text && Digits().IsMatch(text))
                    {
                        yield return new(place, text.Trim()) { Why = !Digits().IsMatch(OfTime().Replace(text, "")) ? NoFigure.Period : NoFigure.Unknown };
                    }
                }
            }
        }

        // A tidy file is not kept as a sheet.
        foreach (var number in cells.Values)
        {
            yield return number;
        }
    }

    [GeneratedRegex(@"[0-9\uFF10-\uFF19]+(?:[.,\uFF0E\uFF0C][0-9\uFF10-\uFF19]+)*")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    // 三分之二, 翻了一番, 两千余家: what is written out, where it is more than an article.
    [GeneratedRegex("[" + ChineseNumerals.Characters + "]+分之[" + ChineseNumerals.Characters + "]+|[一二两三四五六七八九十]番|[" + ChineseNumerals.Characters + "千万亿]{2,}(?:点[" + ChineseNumerals.Characters + "]+)?[余多]?(?:美元|元|个百分点|倍|家|户|件|项|人|亩|公里|吨)")]
    private static partial Regex InWords();

    [GeneratedRegex(@"\d+(?:\s?[-—–~至/.]\s?\d+)*\s?(?:年度?|个?月份?|日|季度?)|^[12]\d{3}(?:-\d{1,2})*$|^[12]\d{3}-?[QHM]\d{1,2}$")]
    private static partial Regex OfTime();
}
