using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HtzPipeline.Functions.Api.CatalogueFile;

/// <summary>A catalogue that somebody proposes, which is without faults.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Yaml">The text it was loaded from.</param>
internal sealed record ProposedCatalogue(IndicatorCatalogue Catalogue, string Yaml)
{
    private const string FileName = "catalogue.yaml";
    private const long MostBytes = 4 << 20;

    /// <summary>Reads the body of a request.</summary>
    /// <returns>The catalogue; or else the answer to a body that is none, with all of its faults.</returns>
    public static async Task<(ProposedCatalogue? Proposed, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (content, refusal) = await RawBody.ReadAsync(request, MostBytes, cancellation);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        var load = CatalogueLoader.Load(content.Span, FileName);
        return Of(load, () => CatalogueText.Decode(content.Span)!);
    }

    /// <summary>Reads a text.</summary>
    /// <returns>The catalogue; or else the answer to a text that is none, with all of its faults.</returns>
    public static (ProposedCatalogue? Proposed, IResult? Refusal) Of(string yaml) => Of(CatalogueLoader.Load(yaml, FileName), () => yaml);

    /// <summary>The answer where a template of bulletins that can be used by the catalogue in force could not be by this one; null where all can.</summary>
    public async Task<IResult?> FaultOfTemplatesAsync(CatalogueSource catalogues, TemplateStore templates, CancellationToken cancellation)
    {
        var inUse = await templates.ReadAllAsync(cancellation);
        var current = inUse.Count == 0 ? null : catalogues.Known;
        var faults = inUse.Where(template => current is null || !Composer.FaultsOf(template, current).Any()).SelectMany(template => Composer.FaultsOf(template, Catalogue)).ToList();
        return faults.Count == 0 ? null : Refuse(faults.Select(fault => new ParameterError(
            fault.File,
            $"#/templates/{fault.File}/{fault.Line}",
            fault.Finding.Kind.Code,
            new(
                $"月报模板 {fault.File} 第 {fault.Line} 行:{fault.Finding.Message.Zh}{fault.Finding.Advice.Zh}",
                $"The template {fault.File}, line {fault.Line}: {fault.Finding.Message.En} {fault.Finding.Advice.En}"))));
    }

    private static (ProposedCatalogue? Proposed, IResult? Refusal) Of(CatalogueLoad load, Func<string> yaml) => load.Catalogue is { } catalogue
        ? (new(catalogue, yaml()), null)
        : (null, Refuse(load.Faults.Select(fault => new ParameterError(
            $"line {fault.Line}", $"#/lines/{fault.Line}", "catalogue-fault", new($"第 {fault.Line} 行:{fault.Reason.Zh}", $"Line {fault.Line}: {fault.Reason.En}")))));

    private static ProblemHttpResult Refuse(IEnumerable<ParameterError> faults)
    {
        var all = faults.ToList();
        return Problem.Of(
            StatusCodes.Status422UnprocessableEntity,
            "catalogue-faults",
            "指标目录有误 The catalogue has faults",
            string.Join(' ', all.Select(fault => fault.Message.Zh).Concat(all.Select(fault => fault.Message.En))),
            KeyValuePair.Create(ParameterErrors.ExtensionName, (object?)all));
    }
}
