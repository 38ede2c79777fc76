using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Composing.Templates;

/// <summary>Looks for faults of a template that show without running it, in branches too that are seldom taken.</summary>
internal static partial class TemplateCheck
{
    private static readonly string[] Tags = ["if", "elsif", "else", "endif", "unless", "endunless", "case", "when", "endcase", "for", "endfor", "assign", "comment", "endcomment"];

    /// <summary>The faults, in the order of their lines.</summary>
    public static IEnumerable<TemplateFault> Of(BulletinTemplate template)
    {
        if (template.Text.Length > BulletinTemplate.MostCharacters)
        {
            return [TemplateFault.Of(template.File, 1, TemplateFindings.TooMuch, ("expected", new($"{BulletinTemplate.MostCharacters} 字", $"{BulletinTemplate.MostCharacters} characters")))];
        }

        if (template.Text.EnumerateRunes().Any(rune => rune.Value >= TemplateTags.FirstSayingMark))
        {
            return [TemplateFault.Of(template.File, 1, TemplateFindings.Syntax, ("found", new("含有私用字符", "it has characters of private use")))];
        }

        var pieces = TemplateTags.Of(template.Text).ToList();
        var title = pieces is [{ IsTag: false } first, ..] && first.Text.TrimStart().StartsWith("# ", StringComparison.Ordinal);
        return
        [
            .. title ? Array.Empty<TemplateFault>() : [TemplateFault.Of(template.File, 1, TemplateFindings.NoTitle)],
            .. pieces.SelectMany(piece => piece.IsTag ? OfTag(template.File, piece) : OfWords(template.File, piece)),
        ];
    }

    /// <summary>The names that a template tells a word and that the catalogue does not have.</summary>
    public static IEnumerable<TemplateFault> NamesOf(BulletinTemplate template, IndicatorCatalogue catalogue)
    {
        foreach (var piece in TemplateTags.Of(template.Text).Where(piece => piece.IsTag))
        {
            foreach (Match match in Told().Matches(piece.Text))
            {
                var input = TemplateWordTable.ByName.GetValueOrDefault(match.Groups["word"].Value)?.Input;
                var calls = new WordCalls(catalogue, period: null, (kind, arguments) => new(TemplateFault.Of(template.File, piece.Line, kind, arguments)));
                if (input is { } known && calls.FaultIn(known, match.Groups["name"].Value) is { } fault)
                {
                    yield return fault;
                }
            }
        }
    }

    /// <summary>The words of a line that hold digits by hand; null where none do, but for the number of a list.</summary>
    public static string? NumberByHand(string line, bool opensLine)
    {
        var words = opensLine ? ListNumber().Replace(line, "") : line;
        return Digits().Match(words) is { Success: true } match ? match.Value.Trim() : null;
    }

    private static IEnumerable<TemplateFault> OfTag(string file, TemplatePiece piece)
    {
        var inside = Quoted().Replace(piece.Text, "''");
        if (piece.Text.StartsWith("{%", StringComparison.Ordinal))
        {
            var tag = TagName().Match(piece.Text).Groups["tag"].Value;
            if (!Tags.Contains(tag) || inside.Contains("..", StringComparison.Ordinal))
            {
                yield return TemplateFault.Of(file, piece.Line, TemplateFindings.TagNotAllowed, ("found", inside.Contains("..", StringComparison.Ordinal) ? ".." : tag), ("expected", string.Join(' ', Tags)));
            }

            if (tag is "comment" or "endcomment")
            {
                yield break;
            }
        }

        foreach (var word in Word().Matches(inside).Select(match => match.Groups["word"].Value).Where(word => !TemplateWordTable.IsCondition(word) && !TemplateWordTable.ByName.ContainsKey(word)))
        {
            yield return TemplateFault.Of(file, piece.Line, TemplateFindings.UnknownWord, ("found", word), ("expected", string.Join(' ', NearestNames.Among(TemplateWordTable.ByName.Keys, word, 3) is { Count: > 0 } near ? near : TemplateWordTable.ByName.Keys)));
        }
    }

    private static IEnumerable<TemplateFault> OfWords(string file, TemplatePiece piece)
    {
        var lines = piece.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (NumberByHand(lines[i], opensLine: i > 0 || piece.Line == 1) is { } found)
            {
                yield return TemplateFault.Of(file, piece.Line + i, TemplateFindings.NumberByHand, ("found", found));
            }
        }
    }

    [GeneratedRegex("'[^']*'|\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("['\"](?<name>[^'\"]*)['\"]\\s*\\|\\s*(?<word>\\w+)")]
    private static partial Regex Told();

    [GeneratedRegex(@"^\{%-?\s*(?<tag>\w*)")]
    private static partial Regex TagName();

    [GeneratedRegex(@"(?<!\|)\|(?!\|)\s*(?<word>\w+)")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*(?:#{1,4}\s+)?(?:-\s+)?[(（]?\d{1,2}(?:[)）]|[.、]|\s)")]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"[^\s,，。;；]{0,8}\p{Nd}[^\s,，。;；]{0,8}")]
    private static partial Regex Digits();
}
