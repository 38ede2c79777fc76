using System.Net;

namespace HtzPipeline.Core.Reading;

/// <summary>The tags and texts of a web page, one at a time, as forgiving as a browser where that is cheap. Any text is a page.</summary>
internal sealed class HtmlTokens(string page)
{
    private int _at;
    private int _tagStart;
    private int _tagEnd;

    /// <summary>What it stands at.</summary>
    public XmlToken Kind { get; private set; }

    /// <summary>The tag's name in lower case.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The text, its entities resolved.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Goes on to the next tag or text, past comments, scripts and styles; false at the end.</summary>
    public bool Read()
    {
        while (_at < page.Length)
        {
            var tag = NextTag(_at);
            if (tag > _at)
            {
                (Text, _at, Kind) = (WebUtility.HtmlDecode(page[_at..tag]), tag, XmlToken.Text);
                return true;
            }

            if (string.CompareOrdinal(page, _at, "<!--", 0, 4) == 0)
            {
                _at = After("-->", _at + 4);
            }
            else if (page[_at + 1] is '!' or '?')
            {
                _at = After(">", _at + 2);
            }
            else
            {
                ReadTag();
                if (Kind != XmlToken.Open || Name is not ("script" or "style" or "title" or "textarea"))
                {
                    return true;
                }

                _at = page.IndexOf("</" + Name, _at, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? After(">", end) : page.Length;
            }
        }

        return false;
    }

    /// <summary>The value of an attribute of the tag; null if there is none.</summary>
    public string? Attribute(string name)
    {
        for (var at = _tagStart; at < _tagEnd;)
        {
            var start = at = PastBlanksAndSlips(at);
            while (at < _tagEnd && page[at] is not ('=' or ' ' or '\t' or '\r' or '\n'))
            {
                at++;
            }

            var isIt = page.AsSpan(start, at - start).Equals(name, StringComparison.OrdinalIgnoreCase);
            at = PastBlanks(at);
            if (at >= _tagEnd || page[at] != '=')
            {
                if (isIt)
                {
                    return "";
                }

                continue;
            }

            at = PastBlanks(at + 1);
            var quote = at < _tagEnd && page[at] is '"' or '\'' ? page[at++] : ' ';
            start = at;
            while (at < _tagEnd && (quote == ' ' ? !char.IsWhiteSpace(page[at]) : page[at] != quote))
            {
                at++;
            }

            if (isIt)
            {
                return WebUtility.HtmlDecode(page[start..at]);
            }

            at++;
        }

        return null;
    }

    /// <summary>Whether the tag's style has its element not shown.</summary>
    public bool IsHidden =>
        Attribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    /// <summary>Goes past the end of the element that it stands at the start of, or of the page.</summary>
    public void SkipElement()
    {
        var (name, depth) = (Name, 1);
        while (depth > 0 && Read())
        {
            depth += Kind != XmlToken.Text && Name == name ? Kind == XmlToken.Open ? 1 : -1 : 0;
        }
    }

    private void ReadTag()
    {
        var at = _at + 1;
        Kind = page[at] == '/' ? XmlToken.Close : XmlToken.Open;
        var start = Kind == XmlToken.Close ? ++at : at;
        while (at < page.Length && (char.IsLetterOrDigit(page[at]) || page[at] is ':' or '-'))
        {
            at++;
        }

        Name = page[start..at].ToLowerInvariant();
        _tagStart = at;
        for (var afterEquals = false; at < page.Length && page[at] != '>'; at++)
        {
            // A quote matters only after an equals sign; one by itself is a slip.
            if (afterEquals && page[at] is '"' or '\'' && page.IndexOf(page[at], at + 1) is >= 0 and var closing)
            {
                at = closing;
            }

            afterEquals = page[at] == '=' || (afterEquals && char.IsWhiteSpace(page[at]));
        }

        _tagEnd = Math.Min(at, page.Length);
        _at = Math.Min(at + 1, page.Length);
    }

    // A '<' that begins neither tag nor comment is text.
    private int NextTag(int from)
    {
        for (var at = from; at < page.Length - 1; at++)
        {
            at = page.IndexOf('<', at);
            if (at < 0 || at >= page.Length - 1)
            {
                break;
            }

            if (char.IsAsciiLetter(page[at + 1]) || page[at + 1] is '/' or '!' or '?')
            {
                return at;
            }
        }

        return page.Length;
    }

    private int PastBlanks(int at)
    {
        while (at < _tagEnd && char.IsWhiteSpace(page[at]))
        {
            at++;
        }

        return at;
    }

    // A quote too many belongs to no name.
    private int PastBlanksAndSlips(int at)
    {
        while (at < _tagEnd && (char.IsWhiteSpace(page[at]) || page[at] is '/' or '"' or '\''))
        {
            at++;
        }

        return at;
    }

    private int After(string end, int from) =>
        from < page.Length && page.IndexOf(end, from, StringComparison.Ordinal) is >= 0 and var found ? found + end.Length : page.Length;
}
