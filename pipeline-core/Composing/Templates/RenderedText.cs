using System.Globalization;

namespace HtzPipeline.Core.Composing.Templates;

/// <summary>What a template writes: bounded, and knowing the line of the template that it is at.</summary>
/// <param name="most">The most characters that may be written.</param>
internal sealed class RenderedText(int most) : StringWriter(CultureInfo.InvariantCulture)
{
    /// <summary>The line of the template, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Whether more was to be written than may be.</summary>
    public bool IsFull { get; private set; }

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        var text = GetStringBuilder();
        if (text.Length + buffer.Length > most)
        {
            IsFull = true;
            throw new InvalidOperationException("The template writes too much.");
        }

        text.Append(buffer);
        foreach (var rune in buffer.EnumerateRunes())
        {
            if (rune.Value >= TemplateTags.FirstLineMark)
            {
                Line = rune.Value - TemplateTags.FirstLineMark;
            }
        }
    }
}
