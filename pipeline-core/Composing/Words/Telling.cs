using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>
/// Writes the lines of a bulletin in reading order. When, where and of what a figure is, it says itself wherever the line has not just said so, so
/// that no arrangement of a template can lend a figure to another time, area or indicator.
/// </summary>
internal sealed partial class Telling(BulletinFigures published, Phrases phrases, FootnoteBook footnotes)
{
    private readonly List<Run> _runs = [];
    private int? _year;
    private SaidTime? _time;
    private Subject? _subject;
    private Area _area = published.Area;
    private bool _opensSentence = true;
    private bool _isAmongParts;

    /// <summary>The line so far, which is then begun anew: a line goes back to nothing that another has said but the year.</summary>
    public IReadOnlyList<Run> EndLine()
    {
        IReadOnlyList<Run> line = [.. Joined().Select(footnotes.Mark)];
        _runs.Clear();
        (_time, _subject, _area, _opensSentence, _isAmongParts) = (null, null, published.Area, true, false);
        return line;
    }

    /// <summary>Words of the template.</summary>
    public void Write(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        _runs.Add(phrases.Language == Figures.Language.Zh ? HalfWidth().Replace(text, match => Wide(match.Value[0])) : text);
        var last = text.AsSpan().TrimEnd();
        if (text.AsSpan().IndexOfAny(phrases.Ends) >= 0)
        {
            EndSentence(last.Length > 0 && phrases.Ends.Contains(last[^1], StringComparison.Ordinal));
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
            (_time, _year, _opensSentence) = (time, time.Of.Year, false);
        }

        foreach (var clause in saying.Clauses)
        {
            Say(clause);
        }
    }

    private void Say(SaidClause clause)
    {
        if (_isAmongParts && !clause.IsPart)
        {
            LeaveParts();
        }

        if (clause.Before == phrases.Semicolon)
        {
            _subject = null;
        }

        var words = clause.Before;
        if (clause.Time is { } time && time != _time)
        {
            words += phrases.Opening(time, NeedsYear(time));
            (_time, _year, _subject) = (time, time.Of.Year, null);
        }

        var isNamed = clause.Subject is { } subject && (clause.OpensWithName || !subject.Equals(_subject));
        if (isNamed)
        {
            // A part is of the same area as its whole; of another area than the text was, each name says so.
            var area = clause.Subject!.Area;
            var isRoot = area.Code == published.Area.Code;
            words += phrases.Name(clause.Subject, withArea: !isRoot || _area.Code != area.Code, isRoot);
            _area = area;
        }

        if (words.Length > 0)
        {
            _runs.Add(Opened(words));
        }

        _runs.AddRange(isNamed ? clause.AfterName : clause.Text);
        (_subject, _isAmongParts, _opensSentence) = (clause.Subject, clause.IsPart, false);
    }

    // What comes after the parts is none of them, and needs a sentence of its own.
    private void LeaveParts()
    {
        if (_runs is [.., { Citation: null } last] && last.Text.AsSpan().TrimEnd() is [.., ',' or '，' or ';' or '；' or '、'])
        {
            _runs[^1] = last with { Text = last.Text.TrimEnd()[..^1] };
        }

        _runs.Add(phrases.Stop);
        EndSentence(opensAnother: true);
    }

    private void EndSentence(bool opensAnother) => (_subject, _isAmongParts, _opensSentence) = (null, false, opensAnother);

    private bool NeedsYear(SaidTime time) => time.Of.Year != _year;

    private string Opened(string words) => _opensSentence && words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : words;

    // Plain words that follow one another are one run.
    private IEnumerable<Run> Joined()
    {
        var words = "";
        foreach (var run in _runs)
        {
            if (run is { Citation: null, IsStrong: false })
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
    [GeneratedRegex(@"(?<=[\p{IsCJKUnifiedIdeographs}）])[,;:!?](?!\d)|(?<=[\p{IsCJKUnifiedIdeographs}])\((?=[\p{IsCJKUnifiedIdeographs}])|(?<=[\p{IsCJKUnifiedIdeographs}])\)|^[,;](?=\s*[\p{IsCJKUnifiedIdeographs}]|$)")]
    private static partial Regex HalfWidth();
}
