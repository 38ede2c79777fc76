using System.Text;
using HtzPipeline.Core.Composing.Words;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Composing.Templates;

/// <summary>Makes blocks of what a template wrote: lines with the marks of what its words said.</summary>
internal sealed class ComposedLines
{
    private static readonly (string Mark, int Level)[] Headings = [("#### ", 3), ("### ", 2), ("## ", 1), ("# ", 0)];

    private readonly BulletinTemplate _template;
    private readonly IReadOnlyList<Saying> _sayings;
    private readonly string _rendered;
    private readonly FootnoteBook _footnotes;
    private readonly Telling _telling;
    private readonly List<Block> _blocks = [];
    private bool _isInParagraph;

    public ComposedLines(BulletinTemplate template, BulletinFigures published, Phrases phrases, IReadOnlyList<Saying> sayings, string rendered)
    {
        (_template, _sayings, _rendered) = (template, sayings, rendered);
        _footnotes = new(published, phrases);
        _telling = new(published, phrases, _footnotes);
    }

    /// <summary>The title, once the blocks are made.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The footnotes, once the blocks are made.</summary>
    public IReadOnlyList<Footnote> Footnotes => _footnotes.All;

    /// <summary>The blocks.</summary>
    /// <exception cref="TemplateException">The template has a fault that only shows here.</exception>
    public IReadOnlyList<Block> Blocks()
    {
        var source = _template.Text.Split('\n');
        var number = 1;
        foreach (var rendered in _rendered.Split('\n'))
        {
            var line = Unmarked(rendered, ref number);
            if (line.Length > 0)
            {
                Add(line, number);
            }
            else if (number > source.Length || string.IsNullOrWhiteSpace(source[number - 1]))
            {
                // A line of nothing but tags is no blank.
                EndParagraph();
            }
        }

        EndParagraph();
        return _blocks;
    }

    private void Add(string line, int number)
    {
        if (SayingsOf(line).FirstOrDefault(saying => saying.Block is not null) is { Block: { } block })
        {
            if (line.EnumerateRunes().Count() > 1)
            {
                throw Fault(number, TemplateFindings.BlockWithinLine);
            }

            EndParagraph();
            _blocks.Add(Noted(block));
            return;
        }

        var (mark, level) = Headings.FirstOrDefault(heading => line.StartsWith(heading.Mark, StringComparison.Ordinal));
        var isItem = line.StartsWith("- ", StringComparison.Ordinal);
        if (mark is null && !isItem)
        {
            if (_isInParagraph && _template.Language == Language.En)
            {
                _telling.Write(" ");
            }

            Write(line, number);
            _isInParagraph = true;
            return;
        }

        EndParagraph();
        Write(line[(mark?.Length ?? 2)..], number);
        var text = _telling.EndLine();
        if (isItem)
        {
            _blocks.Add(new ListItemBlock(text));
        }
        else if (level == 0)
        {
            Title = string.Concat(text.Select(run => run.Text));
        }
        else
        {
            _blocks.Add(new HeadingBlock(level, text));
        }
    }

    private void EndParagraph()
    {
        if (_isInParagraph && _telling.EndLine() is { Count: > 0 } text && text.Any(run => run.Text.Any(char.IsLetterOrDigit)))
        {
            _blocks.Add(new ParagraphBlock(text));
        }

        _isInParagraph = false;
    }

    private void Write(string line, int number)
    {
        if (TemplateCheck.NumberByHand(string.Concat(line.EnumerateRunes().Where(rune => SayingOf(rune) is null)), opensLine: true) is { } found)
        {
            throw Fault(number, TemplateFindings.NumberByHand, ("found", found));
        }

        var words = new StringBuilder();
        foreach (var rune in line.EnumerateRunes())
        {
            if (SayingOf(rune) is not { } saying)
            {
                words.Append(rune);
                continue;
            }

            _telling.Write(words.ToString());
            words.Clear();
            _telling.Say(saying);
        }

        _telling.Write(words.ToString());
    }

    private Block Noted(Block block) => block is TableBlock table
        ? table with { Header = [.. table.Header.Select(Noted)], Rows = [.. table.Rows.Select(Noted)] }
        : block;

    private TableRow Noted(TableRow row) => row with { Cells = [.. row.Cells.Select(cell => cell with { Text = [.. cell.Text.Select(_footnotes.Mark)] })] };

    private IEnumerable<Saying> SayingsOf(string line) => line.EnumerateRunes().Select(SayingOf).OfType<Saying>();

    private Saying? SayingOf(Rune rune) => rune.Value is >= TemplateTags.FirstSayingMark and < TemplateTags.FirstLineMark && rune.Value - TemplateTags.FirstSayingMark < _sayings.Count
        ? _sayings[rune.Value - TemplateTags.FirstSayingMark]
        : null;

    // The line without the marks of lines; the last of these is the line that it is of.
    private static string Unmarked(string rendered, ref int number)
    {
        var line = new StringBuilder(rendered.Length);
        foreach (var rune in rendered.EnumerateRunes())
        {
            if (rune.Value >= TemplateTags.FirstLineMark)
            {
                number = rune.Value - TemplateTags.FirstLineMark;
            }
            else
            {
                line.Append(rune);
            }
        }

        return line.ToString().Trim();
    }

    private TemplateException Fault(int line, FindingKind kind, params ReadOnlySpan<(string, LocalText)> arguments) => new(TemplateFault.Of(_template.File, line, kind, arguments));
}
