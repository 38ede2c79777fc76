using System.ComponentModel;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Submissions;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.CatalogueFile;

/// <summary><c>GET /api/v1/catalogue/unknown-names</c></summary>
internal static class UnknownNameEndpoints
{
    public static void MapUnknownNames(this IEndpointRouteBuilder app) => app.MapGet("/api/v1/catalogue/unknown-names", GetAsync)
        .AsQuery(
            "GetUnknownNames",
            CatalogueFileEndpoints.Tag,
            "目录中没有的名称 Names that are not in the catalogue",
            "最近几个月的文件中目录没有的指标名称:所在文件、位置、部门、单位、见到的数,以及最接近的指标;按生效的目录现读。文章中的列在表格的之后,附所在的句子。 The names of indicators in the files of the last months that the catalogue does not have: file, place, department, units, figures seen, and the nearest indicators, as read by the catalogue in force now. Those in words of articles come after those of tables, with the sentence.")
        .Needs(Right.Catalogue)
        .Takes<UnknownNameParameters>()
        .Produces<UnknownNamesResource>();

    private static async Task<IResult> GetAsync(
        Asked<UnknownNameParameters> asked, CatalogueSource catalogues, UnknownNameReader reader, Answerer answers, CancellationToken cancellation)
    {
        var (text, errors, request) = asked;
        var catalogue = await catalogues.CurrentAsync(cancellation);
        var department = Parameters.Given(text.Department) ? Parameters.OneOf("department", text.Department, SubmissionEndpoints.DepartmentsOf(catalogue), errors) : null;
        var months = Parameters.Number("last", text.Last, CatalogueFileEndpoints.UsualMonths, CatalogueFileEndpoints.MostMonths, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var names = await reader.ReadAsync(catalogue, new(department, Months: months), cancellation);
        return answers.Answer(request, ApiJson.ContentType, output => ApiJson.Write(names, output));
    }
}

/// <summary>The query string of <c>GET /api/v1/catalogue/unknown-names</c>, as text.</summary>
internal sealed record UnknownNameParameters
{
    [FromQuery(Name = "department"), Takes(ParameterKind.Text), Description("只看该部门的文件 | Only this department's files")]
    public string? Department { get; init; }

    [FromQuery(Name = "last"), Takes(ParameterKind.Number, Most = CatalogueFileEndpoints.MostMonths, Usual = CatalogueFileEndpoints.UsualMonths), Description("最近几个月的文件,默认 12 | The files of how many last months; 12 by default")]
    public string? Last { get; init; }
}
