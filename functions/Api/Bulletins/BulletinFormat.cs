using System.Buffers;
using System.Text;
using HtzPipeline.Core.Composing;
using HtzPipeline.Core.Composing.Web;
using HtzPipeline.Core.Composing.Word;
using HtzPipeline.Core.Composing.Writing;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Fonts;

namespace HtzPipeline.Functions.Api.Bulletins;

/// <summary>A form that a bulletin is written in; all are written from the same blocks.</summary>
/// <param name="Name">Its name in <c>?format=</c>, and the extension of its file.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Write">Writes it.</param>
internal sealed record BulletinFormat(string Name, string MediaType, Action<ComposedBulletin, IBufferWriter<byte>> Write)
{
    /// <summary>Markdown, the one that is meant where none is named.</summary>
    public static readonly BulletinFormat Markdown = new("md", "text/markdown", (bulletin, output) => Encoding.UTF8.GetBytes(PlainText.Markdown(bulletin), output));

    /// <summary>Plain text.</summary>
    public static readonly BulletinFormat Text = new("txt", "text/plain", (bulletin, output) => Encoding.UTF8.GetBytes(PlainText.Text(bulletin), output));

    /// <summary>A page that needs nothing beside it.</summary>
    public static readonly BulletinFormat Html = new("html", HtmlBulletin.MediaType, (bulletin, output) =>
    {
        var page = new StringWriter();
        HtmlBulletin.Write(bulletin, page);
        Encoding.UTF8.GetBytes(page.ToString(), output);
    });

    /// <summary>A Word document.</summary>
    public static readonly BulletinFormat Word = new("docx", WordBulletin.MediaType, (bulletin, output) =>
    {
        using var document = new MemoryStream();
        WordBulletin.Write(bulletin, MachineFont.Found, document);
        output.Write(document.GetBuffer().AsSpan(..(int)document.Length));
    });

    /// <summary>All forms, in the order of preference where the client has none.</summary>
    public static readonly BulletinFormat[] All = [Markdown, Text, Html, Word];

    /// <summary>The Content-Type of the answer.</summary>
    public string ContentType => this == Word ? MediaType : $"{MediaType}; charset=utf-8";

    /// <summary><c>?format=</c> before the Accept header; Markdown where neither names a form there is.</summary>
    public static BulletinFormat Choose(string? format, HttpRequest request, ParameterErrors errors)
    {
        if (Parameters.Given(format))
        {
            return Parameters.OneOf("format", format, All.ToDictionary(one => one.Name), errors);
        }

        var accepted = ResponseFormat.Accepted(request, [.. All.Select(one => one.MediaType)], errors);
        return All.First(one => one.MediaType == accepted);
    }
}
