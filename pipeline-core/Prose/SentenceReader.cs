using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Prose;

/// <summary>Reads a text sentence by sentence, clause by clause, with a cursor that holds what was said before.</summary>
internal sealed partial class SentenceReader
{
    private readonly string _folded;
    private readonly List<PeriodMention> _periods;
    private readonly Dictionary<char, string> _areas;
    private readonly Cursor _cursor = new();
    private readonly List<ProseFigure> _figures = [];
    private readonly List<OtherNumber> _others = [];
    private readonly FigureReader _reader;
    private int _nextPeriod;
    private string? _whole;
    private string? _headed;
    private int _headedDepth;
    private (int Year, int Month)? _issued;
    private int _plannedDepth;

    public SentenceReader(ProseText text)
    {
        _folded = text.Folded;
        _periods = PeriodScanner.Scan(_folded);
        _areas = AreaMentions.Named(_folded);
        _reader = new(_folded, _cursor, _figures, _others);
    }

    /// <summary>What was read.</summary>
    public ProseReading Result()
    {
        var figures = _figures.Select(figure => figure.Period is { Year: null, IsKnown: true } period && YearOf(period.Last) is { } year
            ? figure with { Period = period with { Year = year - period.YearsBefore, YearsBefore = 0 }, PeriodCertainty = Certainty.Inferred }
            : figure);
        return new([.. figures.OrderBy(figure => figure.Start)], [.. _others.OrderBy(other => other.Start)]);
    }

    // A text that names one year is of that year in its months without one, too; one that names none, of the last that was over when it was issued.
    private int? YearOf(int month) => _cursor switch
    {
        { IsInUnnamedYear: false, Year: { } year, Years.Count: 1 } => year,
        { Years.Count: 0, IsInUnnamedYear: false } when _issued is { } issued => month <= issued.Month ? issued.Year : issued.Year - 1,
        _ => null,
    };

    /// <summary>Reads a heading: it may name a time, an area and a scope for what follows.</summary>
    public void Heading(int start, int end, int paragraph)
    {
        _cursor.Sentence++;
        var periods = PeriodsOf(start, end, paragraph, 1);
        var isOfFigure = Titles().IsMatch(_folded.AsSpan(start, end - start).Trim());
        for (var i = 0; i < periods.Count && !isOfFigure; i++)
        {
            if (periods[i] is { Kind: PeriodMentionKind.Date, Year: { } year, Last: > 0 and var month })
            {
                _issued ??= (year, month);
            }
            else if (!PeriodRoles.SetsNothing(_folded, periods, i, start, end) && periods[i].Kind != PeriodMentionKind.Date)
            {
                PeriodRoles.Set(_cursor, periods[i], _folded, standsAlone: true);
                _cursor.Frame = _cursor.Held;
            }
        }

        foreach (var number in NumberScanner.Scan(_folded, start, end, periods))
        {
            var isList = number.Start - start <= 3 || isOfFigure;
            _others.Add(new(number.Start, number.End, paragraph, 1, isList ? NoFigure.ListNumber : NoFigure.Name));
        }

        Close();
        var title = _folded[start..end].Trim();
        var numbering = Numbering().Match(title);
        var depth = !numbering.Success ? 4 : numbering.Groups["first"].Success ? 1 : numbering.Groups["second"].Success ? 2 : 3;
        if (depth <= _plannedDepth)
        {
            _plannedDepth = 0;
        }

        if (_plannedDepth == 0 && Planned().IsMatch(title))
        {
            _plannedDepth = depth;
        }

        SetHeadedArea(title[numbering.Length..], depth);
        _cursor.Scope = Scope().Match(_folded[start..end]) is { Success: true } scope ? StandardNames.Of(scope.Value) : "";
    }

    // 二、兴仁街道: what follows is of it, to the next heading that is no deeper; after a title, all is.
    private void SetHeadedArea(string words, int depth)
    {
        var area = AreaMentions.AtStart(words) is { } found && AreaMentions.IsWithin(found) ? found : null;
        if (area is not null && _cursor.Sentence == 1)
        {
            _whole = area;
            SetArea(area);
            return;
        }

        if (area is not null || (_headed is not null && depth <= _headedDepth))
        {
            (_headed, _headedDepth) = (area, depth);
            SetArea(area ?? _whole);
        }
    }

    /// <summary>Begins a paragraph of prose.</summary>
    public void BeginParagraph()
    {
        _cursor.Base = ComparisonBase.YearBefore;
        if (_cursor.Total?.Name.Head is "生产总值" or "人均可支配收入" or "人均消费支出" or "价格")
        {
            // The industries of the product and the households of an income are told in one paragraph.
            Close();
        }

        _cursor.IsOldBreakdown = _cursor.IsBreakdown;
        if (_cursor.Frame.Sense == PeriodSense.YearToDate || (_cursor.Frame.Sentence >= 0 && _cursor.Held is { Period: { First: > 1 } } or { Sense: PeriodSense.SinceBeginning }))
        {
            _cursor.Held = _cursor.Frame;
        }

        if (_headed is not null)
        {
            _cursor.Area = _headed;
        }
        else if (_cursor.Area is { } area && _whole is { } whole && !AreaMentions.IsWithin(whole) && (AreaMentions.IsWithin(area) || (AreaMentions.IsBeyond(area) && !AreaMentions.IsBeyond(whole))))
        {
            // What was said of a sub-district, or of the city, ends with its paragraph, where the text is of another area.
            _cursor.Area = whole;
        }
    }

    /// <summary>Reads a sentence.</summary>
    public void Read(int start, int end, int paragraph, int sentence)
    {
        _cursor.Sentence++;
        _cursor.RecentBefore.Clear();
        _cursor.RecentBefore.AddRange(_cursor.Recent);
        _cursor.Recent.Clear();
        _cursor.RecentAndBracketed.Clear();
        _cursor.FrameName = null;
        _cursor.AfterSemicolon = false;
        _cursor.PendingNames.Clear();
        _cursor.InParts = false;
        if (!_cursor.IsBreakdown)
        {
            _cursor.Total = null;
        }

        var periods = PeriodsOf(start, end, paragraph, sentence);
        var numbers = NumberScanner.Scan(_folded, start, end, periods);
        if (_plannedDepth > 0)
        {
            _others.AddRange(numbers.Select(number => new OtherNumber(number.Start, number.End, paragraph, sentence, NoFigure.Plan)));
            return;
        }

        var outside = _cursor.Held;
        var restores = false;
        foreach (var clause in Clauses.Of(_folded, start, end))
        {
            var before = _cursor.Held;
            var (subject, recent, read) = (_cursor.Subject, _cursor.Recent.Count, _figures.Count);
            restores |= ReadClause(new(clause, [.. numbers.Where(number => number.Start >= clause.Start && number.Start < clause.End)], periods, start, paragraph, sentence), numbers.Count > 0, ref outside);
            if (_cursor.Held.Sense == PeriodSense.SinceBeginning && clause.Mark != ',' | numbers.Exists(number => number.Start >= clause.Start && number.Start < clause.End))
            {
                _cursor.Held = before.Sense == PeriodSense.SinceBeginning ? before with { Sense = PeriodSense.Span } : before;
                _cursor.Since = null;
            }

            if (clause.InBrackets && _cursor.Held != before)
            {
                if (_figures.Count > read)
                {
                    // 增长5.2%(1—7月增长4.8%): so much by the way.
                    _cursor.Held = before;
                }
                else
                {
                    // 18.6亿元(1—5月): of these months is what stands before the brackets, and the rest of the sentence, and no more.
                    if (read > 0 && _figures[^1].End == clause.Start - 1)
                    {
                        _figures[^1] = _figures[^1].InPeriod(_cursor.Held);
                    }

                    (outside, restores) = (restores ? outside : before, restores || before.Period.IsKnown);
                }
            }

            if (clause.InBrackets && clause.Mark == ')' && subject is not null)
            {
                // What stands in brackets is said by the way.
                _cursor.Subject = subject;
                _cursor.Recent.RemoveRange(Math.Min(recent, _cursor.Recent.Count), Math.Max(0, _cursor.Recent.Count - recent));
            }

            _cursor.AfterSemicolon = clause.Mark == ';';
        }

        _whole ??= _cursor.Area;
        _cursor.CloseTimeOfSubject();
        if (restores)
        {
            _cursor.Held = outside;
        }
    }

    // 二、2026年主要预期目标: what stands under such a heading is to be reached; under 计划执行情况 it was, and a 引才计划 has its own figures.
    [GeneratedRegex(
        "^(?!.*(?:完成|执行|落实|进展|实现|情况|推进|实施|回顾)).*(?:" +
        "(?:年|半年|年度|季度|月份?|阶段)(?:国民经济和社会发展|经济社会发展|工作|发展|经济|主要|预期)*(?:计划|目标|打算|安排|展望)|" +
        "(?:主要|预期|发展|工作|总体|奋斗)目标|目标任务|工作(?:打算|思路|安排|计划)|下一?步|下阶段)")]
    private static partial Regex Planned();

    private void Close()
    {
        _cursor.Total = null;
        _cursor.IsBreakdown = _cursor.InParts = false;
    }

    private void SetArea(string? area)
    {
        // 该区 is the one that was spoken of.
        area = area is ['该', var kind] ? _cursor.Area ?? $"全{kind}" : area;
        _cursor.Area = area is { Length: 2 } && area[0] is '全' && _areas.TryGetValue(area[1], out var name) ? name : area;
        (_cursor.AreaSentence, _cursor.AreaOpensClause) = (_cursor.Sentence, true);
    }

    // The times of a sentence; those with digits are numbers that are no figures.
    private List<PeriodMention> PeriodsOf(int start, int end, int paragraph, int sentence)
    {
        var periods = new List<PeriodMention>();
        while (_nextPeriod < _periods.Count && _periods[_nextPeriod].Start < start)
        {
            _nextPeriod++;
        }

        for (; _nextPeriod < _periods.Count && _periods[_nextPeriod].Start < end; _nextPeriod++)
        {
            var period = _periods[_nextPeriod];
            periods.Add(period);
            if (_folded.AsSpan(period.Start, period.End - period.Start).IndexOfAnyInRange('0', '9') >= 0)
            {
                _others.Add(new(period.Start, period.End, paragraph, sentence, period.Kind switch
                {
                    PeriodMentionKind.Date => NoFigure.Date,
                    PeriodMentionKind.Duration => NoFigure.Duration,
                    _ => NoFigure.Period,
                }));
            }
        }

        return periods;
    }

    [GeneratedRegex(@"^(?:(?<first>[一二三四五六七八九十]+、)|(?<second>\([一二三四五六七八九十]+\))|\(\d+\)|\d{1,2}[、.])\s*")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^(?:表|图|附表|附图)\s?\d")]
    private static partial Regex Titles();

    [GeneratedRegex("规模以上|规上|限额以上|限上|实有|新登记|新设(?=企业|市场主体|经营主体|个体)")]
    private static partial Regex Scope();
}
