using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>
/// Writes the lines of a bulletin in reading order. When, where and of what a figure is, it says itself wherever the line has not just said so, so
/// that no arrangement of a template can lend a figure to another time, area or indicator.
/// </summary>
internal sealed partial class Telling(BulletinFigures published, Phrases phrases, FootnoteBook footnotes)
{
    private const string Marks = "，；、。,;.";

    private readonly List<Run> _runs = [];
    private int? _year;
    private SaidTime? _time;
    private Subject? _subject;
    private Indicator? _told;
    private Area? _area = published.Area;
    private bool _opensSentence = true;
    private bool _isAmongParts;
    private bool _saidNothing;
    private bool _isAtOtherTime;

    /// <summary>The line so far, which is then begun anew: a line goes back to nothing that another has said but
    /// the year; an area that was named holds until another is.</summary>
    public IReadOnlyList<Run> EndLine()
    {
        IReadOnlyList<Run> line = [.. Joined()];
        _runs.Clear();
        (_time, _subject, _told, _opensSentence, _isAmongParts, _saidNothing, _isAtOtherTime) = (null, null, null, true, false, false, false);
        return line;
    }

    /// <summary>Words of the template.</summary>
    public void Write(string text)
    {
        if (_saidNothing)
        {
            text = AfterNothing(text);
        }

        if (text.Length == 0)
        {
            return;
        }

        _saidNothing = false;
        _runs.Add(phrases.Language == Figures.Language.Zh ? HalfWidth().Replace(text, match => Wide(match.Value[0])) : text);
        var last = text.AsSpan().TrimEnd();
        if (text.AsSpan().IndexOfAny(phrases.Stops) >= 0)
        {
            EndSentence(last.Length > 0 && phrases.Stops.Contains(last[^1], StringComparison.Ordinal));
        }
        else if (text.Contains(phrases.Semicolon.TrimEnd(), StringComparison.Ordinal))
        {
            _subject = null;
        }
        else if (last.Length > 0)
        {
            _opensSentence = false;
        }
    }

    /// <summary>What a word says.</summary>
    public void Say(Saying saying)
    {
        if (saying.Plain is { } plain)
        {
            _runs.Add(plain);
            _opensSentence = false;
        }
        else if (saying.Time is { } time)
        {
            _runs.Add(Opened(phrases.Time(time, saying.WithYear || NeedsYear(time))));
            (_time, _year, _isAtOtherTime, _opensSentence) = (time, time.Of.Year, !_opensSentence, false);
        }

        _saidNothing = saying is { Plain: null, Time: null, Clauses: [] };
        foreach (var clause in saying.Clauses)
        {
            Say(clause);
        }
    }

    // Where a word had nothing to say, the mark after it takes the place of the one before, so that no two come together.
    private string AfterNothing(string text)
    {
        if (text.AsSpan().TrimStart() is not [var mark, ..] || !Marks.Contains(mark, StringComparison.Ordinal))
        {
            return text;
        }

        var at = _runs.FindLastIndex(run => !string.IsNullOrWhiteSpace(run.Text));
        var before = at >= 0 && _runs[at].Citation is null ? _runs[at].Text.TrimEnd()[^1] : '\0';
        if (at < 0 || phrases.Stops.Contains(before, StringComparison.Ordinal))
        {
            return text.TrimStart()[1..];
        }

        if (Marks.Contains(before, StringComparison.Ordinal))
        {
            _runs[at] = _runs[at] with { Text = _runs[at].Text.TrimEnd()[..^1] };
        }

        return text;
    }

    private void Say(SaidClause clause)
    {
        var isAnother = clause.Subject is { } told && _told is { } before && before.Code != told.Indicator.Code;
        var needsSentence = (_isAmongParts && !clause.IsPart) || (isAnother && !clause.IsPart && phrases.NeedsSentence(clause.Subject!.Indicator, _told!));
        if (needsSentence)
        {
            BreakSentence();
        }

        if (!needsSentence && clause.Before == phrases.Semicolon)
        {
            _subject = null;
        }

        var words = needsSentence ? "" : clause.Before;
        if (clause.Time is { } time && time != _time)
        {
            words += phrases.Opening(time, NeedsYear(time));
            (_time, _year, _subject, _isAtOtherTime) = (time, time.Of.Year, null, !_opensSentence);
        }

        var isElsewhere = false;
        var isNamed = clause.Subject is { } subject && (clause.OpensWithName || !subject.Equals(_subject));
        if (isNamed)
        {
            // A part is of the same area as its whole; of another area than the text was, each name says so.
            var area = clause.Subject!.Area;
            var isRoot = area.Code == published.Area.Code;
            words += phrases.Name(clause.Subject, withArea: !isRoot || _area?.Code != area.Code, isRoot);
            isElsewhere = _area?.Code != area.Code;
            _area = area;
        }

        else if (clause.Area is { } where)
        {
            words += where.Code == _area?.Code ? "" : phrases.Where(where, where.Code == published.Area.Code);
            _area = where;
        }

        if (words.Length > 0)
        {
            _runs.Add(Opened(words));
        }

        var text = isNamed ? clause.AfterName : clause.Text;
        AddMarked(words.Length == 0 && text.Count > 0 && text[0].Citation is null ? [text[0] with { Text = Opened(text[0].Text) }, .. text.Skip(1)] : text);
        (_subject, _told, _isAmongParts, _opensSentence) = (clause.Subject, clause.Subject?.Indicator ?? _told, clause.IsPart, false);
        if (!clause.Text.Concat(clause.AfterName).Any(run => run.Citation is not null))
        {
            // What has no figure holds for nothing that follows.
            (_subject, _area) = (null, isElsewhere ? null : _area);
        }
    }

    // The mark of a footnote stands after the unit, not between it and the number.
    private void AddMarked(IReadOnlyList<Run> runs)
    {
        int? pending = null;
        foreach (var (i, run) in runs.Index())
        {
            var marked = footnotes.Mark(run);
            var hasUnit = marked.Footnote is not null && i + 1 < runs.Count && runs[i + 1] is { Citation: null, Text: [var first, ..] } && (char.IsLetter(first) || first == ' ');
            _runs.Add(hasUnit ? marked with { Footnote = null } : marked with { Footnote = marked.Footnote ?? pending });
            pending = hasUnit ? marked.Footnote : null;
        }
    }

    // What comes after the parts is none of them, and needs a sentence of its own; so does what one could take for another thing of the one before.
    private void BreakSentence()
    {
        if (_runs is [.., { Citation: null } last] && last.Text.AsSpan().TrimEnd() is [.., var mark] && Marks.Contains(mark, StringComparison.Ordinal))
        {
            _runs[^1] = last with { Text = last.Text.TrimEnd()[..^1] };
        }

        _runs.Add(phrases.Stop);
        EndSentence(opensAnother: true);
    }

    // 1—8月产值58亿元，8月7亿元。 What follows could be of either: it says when.
    private void EndSentence(bool opensAnother) =>
        (_subject, _told, _isAmongParts, _opensSentence, _time, _isAtOtherTime) = (null, null, false, opensAnother, _isAtOtherTime ? null : _time, false);

    private bool NeedsYear(SaidTime time) => time.Of.Year != _year;

    private string Opened(string words) => _opensSentence && words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : words;

    // Plain words that follow one another are one run.
    private IEnumerable<Run> Joined()
    {
        var words = "";
        foreach (var run in _runs)
        {
            if (run is { Citation: null, IsStrong: false, Footnote: null })
            {
                words += run.Text;
                continue;
            }

            if (words.Length > 0)
            {
                yield return words;
                words = "";
            }

            yield return run;
        }

        if (words.Length > 0)
        {
            yield return words;
        }
    }

    private static string Wide(char mark) => mark switch { '.' => "。", _ => ((char)(mark + ('！' - '!'))).ToString() };

    // Between Chinese characters, or after one at the end.
    [GeneratedRegex(@"(?<=[\p{IsCJKUnifiedIdeographs}）])[,;:!?](?!\d)|(?<=[\p{IsCJKUnifiedIdeographs}])\((?=[\p{IsCJKUnifiedIdeographs}])|(?<=[\p{IsCJKUnifiedIdeographs}])\)|^[,;.](?=\s*[\p{IsCJKUnifiedIdeographs}]|$)")]
    private static partial Regex HalfWidth();
}
