using HtzPipeline.Core.Reporting.Proofread;
using HtzPipeline.Functions.Api.Answers;

namespace HtzPipeline.Functions.Api.Proofs;

/// <summary>A form in which a draft is given back.</summary>
/// <param name="Name">Its name in <c>?format=</c>.</param>
/// <param name="MediaType">Its media type.</param>
internal sealed record ProofFormat(string Name, string MediaType)
{
    public static readonly ProofFormat Json = new("json", "application/json");
    public static readonly ProofFormat Docx = new("docx", ProofDocument.MediaType);
    public static readonly ProofFormat Html = new("html", ProofPage.MediaType);

    // In the order of preference where the client has none.
    private static readonly ProofFormat[] All = [Json, Html, Docx];

    /// <summary><c>?format=</c> before the Accept header; JSON where neither names a form there is.</summary>
    public static ProofFormat Choose(ProofParameters parameters, HttpRequest request, ParameterErrors errors)
    {
        if (Parameters.Given(parameters.Format))
        {
            return Parameters.OneOf("format", parameters.Format, All.ToDictionary(format => format.Name), errors);
        }

        var accepted = ResponseFormat.Accepted(request, [.. All.Select(format => format.MediaType)], errors);
        return All.First(format => format.MediaType == accepted);
    }
}
