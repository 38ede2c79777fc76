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
        // A text that names one year is of that year in its months without one, too.
        var figures = _figures.Select(figure => figure.Period is { Year: null, IsKnown: true } period && _cursor.Year is { } year
            ? figure with { Period = period with { Year = year }, PeriodCertainty = Certainty.Inferred }
            : figure);
        return new([.. figures.OrderBy(figure => figure.Start)], [.. _others.OrderBy(other => other.Start)]);
    }

    /// <summary>Reads a heading: it may name a time, an area and a scope for what follows.</summary>
    public void Heading(int start, int end, int paragraph)
    {
        _cursor.Sentence++;
        var periods = PeriodsOf(start, end, paragraph, 1);
        var isOfFigure = Titles().IsMatch(_folded.AsSpan(start, end - start).Trim());
        for (var i = 0; i < periods.Count && !isOfFigure; i++)
        {
            if (!PeriodRoles.SetsNothing(_folded, periods, i, start, end) && periods[i].Kind != PeriodMentionKind.Date)
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
        _cursor.Scope = Scope().Match(_folded[start..end]) is { Success: true } scope ? StandardNames.Of(scope.Value) : "";
    }

    /// <summary>Begins a paragraph of prose.</summary>
    public void BeginParagraph()
    {
        _cursor.Base = ComparisonBase.YearBefore;
        if (_cursor.Frame.Sense == PeriodSense.YearToDate || (_cursor.Frame.Sentence >= 0 && _cursor.Held is { Period: { First: > 1 } } or { Sense: PeriodSense.SinceBeginning }))
        {
            _cursor.Held = _cursor.Frame;
        }
    }

    /// <summary>Reads a sentence.</summary>
    public void Read(int start, int end, int paragraph, int sentence)
    {
        _cursor.Sentence++;
        _cursor.Recent.Clear();
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
        var outside = _cursor.Held;
        var restores = false;
        foreach (var clause in Clauses.Of(_folded, start, end))
        {
            var before = _cursor.Held;
            var (subject, recent) = (_cursor.Subject, _cursor.Recent.Count);
            restores |= ReadClause(new(clause, [.. numbers.Where(number => number.Start >= clause.Start && number.Start < clause.End)], periods, start, paragraph, sentence), numbers.Count > 0, ref outside);
            if (_cursor.Held.Sense == PeriodSense.SinceBeginning && clause.Mark != ',' | numbers.Exists(number => number.Start >= clause.Start && number.Start < clause.End))
            {
                _cursor.Held = before.Sense == PeriodSense.SinceBeginning ? before with { Sense = PeriodSense.Span } : before;
                _cursor.Since = null;
            }

            if (clause.InBrackets && clause.Mark == ')' && subject is not null)
            {
                // What stands in brackets is said by the way.
                _cursor.Subject = subject;
                _cursor.Recent.RemoveRange(Math.Min(recent, _cursor.Recent.Count), Math.Max(0, _cursor.Recent.Count - recent));
            }

            _cursor.AfterSemicolon = clause.Mark == ';';
        }

        if (restores)
        {
            _cursor.Held = outside;
        }
    }

    // Whether the time that was set holds for this sentence only.
    private bool ReadClause(ClauseText clause, bool sentenceHasNumbers, ref HeldPeriod outside)
    {
        var (start, end) = (clause.Clause.Start, clause.Clause.End);
        var at = start;
        var (restores, opensParts) = (false, false);
        var area0 = (_cursor.Area, _cursor.AreaSentence);
        while (at < end)
        {
            var from = at;
            while (at < end && _folded[at] is ' ' or '-' or '、')
            {
                at++;
            }

            if (clause.PeriodAt(at, _folded) is { } index && clause.Periods[index] is var period)
            {
                if (period.Kind == PeriodMentionKind.Date || !PeriodRoles.SetsNothing(_folded, clause.Periods, index, start, end))
                {
                    if (!sentenceHasNumbers && period.Kind == PeriodMentionKind.Year)
                    {
                        break;
                    }

                    if (opensParts)
                    {
                        outside = _cursor.Held;
                        restores = true;
                    }

                    PeriodRoles.Set(_cursor, period, _folded, standsAlone: true);
                    at = period.End;
                    continue;
                }

                break;
            }

            var rest = _folded[at..end];
            if (Parts().Match(rest) is { Success: true, Length: > 0 } parts)
            {
                OpenParts();
                opensParts = true;
                at += parts.Length;
            }
            else if (Aside().Match(rest) is { Success: true } aside)
            {
                Close();
                at += aside.Length;
            }
            else if (Breakdown().Match(rest) is { Success: true } breakdown)
            {
                OpenBreakdown();
                at += breakdown.Length;
            }
            else if (Topic().Match(rest) is { Success: true } topic)
            {
                Close();
                if (AreaMentions.AtStart(rest) is { } area && topic.Value.StartsWith(area, StringComparison.Ordinal))
                {
                    SetArea(area);
                }

                at += topic.Length;
            }
            else if (Connective().Match(rest) is { Success: true, Length: > 0 } connective)
            {
                at += connective.Length;
            }
            else if (AreaMentions.AtStart(rest) is { } area && !Bureau().IsMatch(rest) && (clause.Numbers.Count > 0 || area.Length == rest.Length))
            {
                SetArea(area);
                at += area.Length;
            }

            if (at == from)
            {
                break;
            }
        }

        if (at < end)
        {
            if (clause.Numbers.Count > 0)
            {
                var read = _figures.Count;
                _reader.Read(clause, at);
                if (_figures.Count == read)
                {
                    (_cursor.Area, _cursor.AreaSentence) = area0;
                }
            }
            else
            {
                WithoutNumbers(_folded[at..end], sentenceHasNumbers);
            }
        }

        return restores;
    }

    private void WithoutNumbers(string words, bool sentenceHasNumbers)
    {
        if (Scope().Match(words) is { Success: true } scope)
        {
            _cursor.Scope = StandardNames.Of(scope.Value);
        }

        if (!sentenceHasNumbers)
        {
            return;
        }

        if (Distribution().Match(words) is { Success: true } distribution)
        {
            var whole = NameComposer.Compose(NounPhrases.Clean(distribution.Groups["of"].Value), _cursor, false, false, out var sure);
            _cursor.Total = new(whole, _cursor.Area, null) { Certainty = sure };
            _cursor.IsBreakdown = true;
            return;
        }

        _cursor.PendingNames.Add(words);
        if (AreaMentions.AtStart(words) is { } first && words.Length > first.Length && words[first.Length] is '、')
        {
            return;
        }

        if (AreaMentions.AtStart(words) is { } area && words[area.Length..] is var afterArea && Subject().IsMatch(afterArea))
        {
            SetArea(area);
            words = afterArea;
        }

        if (Subject().Match(words) is { Success: true } subject && NounPhrases.Clean(subject.Groups["noun"].Value) is { Length: > 1 } noun && !Prefixed().IsMatch(noun))
        {
            var name = NameComposer.Compose(noun, _cursor, false, true, out var certainty);
            _cursor.Subject = new(name, _cursor.Area, _cursor.InParts ? _cursor.Total?.Name.Text : null) { Certainty = certainty };
        }
    }

    private void OpenParts()
    {
        if (_cursor.InParts && _cursor.Total is not null && _cursor.Subject is null)
        {
            return;
        }

        _cursor.Total = _cursor.Subject;
        _cursor.InParts = _cursor.Total is not null;
        _cursor.IsBreakdown = false;
    }

    private void OpenBreakdown()
    {
        if (!_cursor.IsBreakdown || _cursor.Total is null)
        {
            _cursor.Total = _cursor.Subject;
        }

        _cursor.IsBreakdown = _cursor.Total is not null;
        _cursor.TotalSentence = _cursor.Sentence;
    }

    private void Close()
    {
        _cursor.Total = null;
        _cursor.IsBreakdown = _cursor.InParts = false;
    }

    private void SetArea(string area)
    {
        _cursor.Area = area.Length == 2 && area[0] is '全' && _areas.TryGetValue(area[1], out var name) ? name : area;
        _cursor.AreaSentence = _cursor.Sentence;
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

    [GeneratedRegex(@"^(?:表|图|附表|附图)\s?\d")]
    private static partial Regex Titles();

    [GeneratedRegex("规模以上|规上|限额以上|限上|实有|新登记|新设(?=企业|市场主体|经营主体|个体)")]
    private static partial Regex Scope();

    [GeneratedRegex("^(?:其中|这其中|#)[,:]?")]
    private static partial Regex Parts();

    [GeneratedRegex("^(?:再|具体|如果)?(?:从|按|分|就)(?!别|年|月|季|而|布|局)[^,:;看]{1,10}?(?:上看|来看|看|来分|划分|分(?!别|布|析|局|类)|口径分|情况看)(?:[,:]|$)?")]
    private static partial Regex Breakdown();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}A-Za-z、]{1,10}?方面(?:看)?(?:[,:]|$)?")]
    private static partial Regex Topic();

    [GeneratedRegex("^(?:此外|另外)[,]?")]
    private static partial Regex Aside();

    [GeneratedRegex("^(?:同时|与此同时|特别是|尤其是|据统计|据介绍|据了解|据悉|其间|期间|目前|截至目前|截止目前|截至|截止|截至到|截止到|全部|会上了解到|会上通报|统计显示|数据显示|本报|[一二三四五六七八九十]+是|[一二三四五六七八九十]+、|\\([一二三四五六七八九十\\d]+\\)|\\d{1,2}[、.](?!\\d)|到(?=\\d)|在(?=\\d)|至(?=\\d)|累计至|再看|按[^,]{1,10}?(?:测算|折算|推算)|折算到每天)")]
    private static partial Regex Connective();

    [GeneratedRegex("^[^,]{2,8}(?:局|委员会|办公室|中心)(?:日前|近日|统计|通报|数据|最新|发布|,|$)")]
    private static partial Regex Bureau();

    [GeneratedRegex("^(?:再看|从|看)?(?:其中)?(?<of>[^,]{2,16}?)(?:的)?(?:[^,的]{0,4})?(?:分布|构成|结构|组成)(?:情况)?(?:看|来看)?$")]
    private static partial Regex Distribution();

    [GeneratedRegex("^(?<noun>[^,]{0,22}(?:业|企业|投资|收入|支出|总值|增加值|产值|余额|零售额|总额|用电量|销售额|营业额|利润|存款|贷款|主体|专利|授权量|申请量|人口|进出口|出口|进口|名单))(?![^,]*[、和与](?![^,]*(?:增势|分别)))")]
    private static partial Regex Subject();

    [GeneratedRegex("^(?:按|据|从|围绕|为|随着|通过|坚持|立足|聚焦|受|作为|由于|对|以|在|靠|把|让|使)")]
    private static partial Regex Prefixed();
}
