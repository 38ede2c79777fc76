using System.Text.Encodings.Web;
using System.Text.Unicode;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reporting.Html;

/// <summary>
/// Writes HTML in which a text stays a text: every text and attribute value is encoded, and characters that would turn the order
/// of others around are made visible. Names of elements and attributes come from the code alone.
/// </summary>
internal sealed class HtmlWriter(TextWriter output)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Opens an element, which ends where what is returned is disposed.</summary>
    public Scope Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        return new(output, name, "\n");
    }

    /// <summary>Opens an element within a line: no space follows it that would show.</summary>
    public Scope OpenWithin(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        return new(output, name, "");
    }

    /// <summary>An element without content or end tag, such as <c>meta</c>.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => Start(name, attributes);

    /// <summary>An element with a text.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (Open(name, attributes))
        {
            Text(text);
        }
    }

    /// <summary>An element with a text in Chinese and, beside it, in English.</summary>
    public void Element(string name, LocalText text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (Open(name, attributes))
        {
            Text(text);
        }
    }

    /// <summary>A text.</summary>
    public void Text(string text) => Encoder.Encode(output, ReportText.Visible(text));

    /// <summary>A text in Chinese and, beside it, in English; once where both are the same.</summary>
    public void Text(LocalText text)
    {
        Text(text.Zh);
        if (text.En != text.Zh)
        {
            output.Write(' ');
            Element("span", text.En, ("lang", "en"));
        }
    }

    /// <summary>The document's style sheet, which is the program's own.</summary>
    public void Style(string css)
    {
        output.Write("<style>");
        output.Write(css);
        output.Write("</style>");
    }

    /// <summary>The declaration that begins a document.</summary>
    public void Doctype() => output.Write("<!DOCTYPE html>\n");

    private void Start(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                output.Write(' ');
                output.Write(attribute);
                output.Write("=\"");
                Encoder.Encode(output, ReportText.Visible(value));
                output.Write('"');
            }
        }

        output.Write('>');
    }

    /// <summary>An open element.</summary>
    public readonly struct Scope(TextWriter output, string name, string after) : IDisposable
    {
        /// <summary>Writes the end tag.</summary>
        public void Dispose()
        {
            output.Write("</");
            output.Write(name);
            output.Write('>');
            output.Write(after);
        }
    }
}
