using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <content>What a clause begins with, before its numbers: times, areas, 其中, breakdowns, connectives; and clauses without numbers.</content>
internal sealed partial class SentenceReader
{
    // Whether the time that was set holds for this sentence only.
    private bool ReadClause(ClauseText clause, bool sentenceHasNumbers, ref HeldPeriod outside)
    {
        var (start, end) = (clause.Clause.Start, clause.Clause.End);
        var at = start;
        var (restores, opensParts) = (false, false);
        var area0 = (_cursor.Area, _cursor.AreaSentence);
        _cursor.AreaOpensClause = false;
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

                    if (period is { Kind: PeriodMentionKind.Year, YearsBefore: 0 })
                    {
                        // 粮食产量2025年达5.4万吨,今年夏粮2.6万吨.
                        _cursor.CloseTimeOfSubject();
                    }

                    var before = _cursor.Held;
                    PeriodRoles.Set(_cursor, period, _folded, standsAlone: true);
                    if (before.IsToDate && _cursor.Held.IsLaterMonth)
                    {
                        // 1—11月产值428.6亿元;11月当月43.2亿元。 What follows is of what the sentence began with.
                        (outside, restores) = before.Sentence == _cursor.Sentence && !restores ? (before, true) : (outside, restores);
                        _cursor.MonthBesideTotal = _cursor.Sentence;
                    }
                    else if (!_cursor.Held.IsLaterMonth)
                    {
                        _cursor.MonthBesideTotal = -1;
                    }

                    _cursor.ForgetTimeOfSubject();
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
            else if (clause.Numbers.Count > 0 && AreaMentions.ListAtStart(rest) is { Areas.Count: > 1 } list)
            {
                if (Each().IsMatch(rest))
                {
                    // One number for each: the names are read with the numbers.
                    break;
                }

                SetArea(string.Join('+', list.Areas));
                at += list.Length;
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

        _whole ??= _cursor.AreaOpensClause ? _cursor.Area : null;
        if (at < end)
        {
            if (clause.Numbers.Count > 0)
            {
                if (PeriodRoles.OfSubject(_folded, clause, at) is { } time)
                {
                    _cursor.OpenTimeOfSubject();
                    PeriodRoles.Set(_cursor, time, _folded, standsAlone: true);
                }

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
            (_cursor.IsBreakdown, _cursor.IsOldBreakdown) = (true, false);
            return;
        }

        _cursor.PendingNames.Add(words);
        _cursor.AmountsSincePending = 0;
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

        (_cursor.IsBreakdown, _cursor.IsOldBreakdown) = (_cursor.Total is not null, false);
        _cursor.TotalSentence = _cursor.Sentence;
    }

    [GeneratedRegex("^(?:其中|这其中|#)[,:]?")]
    private static partial Regex Parts();

    [GeneratedRegex("^(?:再|具体|如果)?(?:从|按|分|就)(?!别|年|月|季|而|布|局)[^,:;看]{1,10}?(?:上看|来看|看|来分|划分|分(?!别|布|析|局|类)|口径分|情况看)(?:[,:]|$)?")]
    private static partial Regex Breakdown();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}A-Za-z、]{1,10}?方面(?:看)?(?:[,:]|$)?")]
    private static partial Regex Topic();

    [GeneratedRegex("^(?:此外|另外)[,]?")]
    private static partial Regex Aside();

    [GeneratedRegex("^(?:同时|与此同时|特别是|尤其是|据统计|据介绍|据了解|据悉|其间|期间|目前|截至目前|截止目前|截至|截止|截至到|截止到|全部|会上了解到|会上通报|统计显示|数据显示|本报|现[将就把]|[一二三四五六七八九十]+是|[一二三四五六七八九十]+、|\\([一二三四五六七八九十\\d]+\\)|\\d{1,2}[、.](?!\\d)|到(?=\\d)|在(?=\\d)|至(?=\\d)|累计至|再看|按[^,]{1,10}?(?:测算|折算|推算)|折算到每天)")]
    private static partial Regex Connective();

    [GeneratedRegex("分别|依次|各(?:为|增|降|完成|实现|有)")]
    private static partial Regex Each();

    [GeneratedRegex("^[^,]{2,8}(?:局|委员会|办公室|中心)(?:日前|近日|统计|通报|数据|最新|发布|,|$)")]
    private static partial Regex Bureau();

    [GeneratedRegex("^(?:再看|从|看)?(?:其中)?(?<of>[^,]{2,16}?)(?:的)?(?:[^,的]{0,4})?(?:分布|构成|结构|组成)(?:情况)?(?:看|来看)?$")]
    private static partial Regex Distribution();

    [GeneratedRegex("^(?<noun>[^,]{0,22}(?:业|企业|投资|收入|支出|总值|增加值|产值|余额|零售额|总额|用电量|销售额|营业额|利润|存款|贷款|主体|专利|授权量|申请量|人口|进出口|出口|进口|名单))(?![^,]*[、和与](?![^,]*(?:增势|分别)))")]
    private static partial Regex Subject();

    [GeneratedRegex("^(?:按|据|从|围绕|为|随着|通过|坚持|立足|聚焦|受|作为|由于|对|以|在|靠|把|让|使)")]
    private static partial Regex Prefixed();
}
