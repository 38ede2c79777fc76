using System.ComponentModel;
using System.Text.Json.Serialization;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.DryRun;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.CatalogueFile;

/// <summary><c>POST /api/v1/catalogue/file/dry-run</c> and <c>…/changes</c>: what a file would do, and how a file would look. Neither stores anything.</summary>
internal static class CatalogueTrialEndpoints
{
    private const int MostExamples = 20;
    private const int UsualExamples = 3;

    public static void MapCatalogueTrials(this IEndpointRouteBuilder app)
    {
        // Nothing is changed by them, so there is nothing for the audit log.
        app.MapPost($"{CatalogueFileEndpoints.Route}/dry-run", TryAsync)
            .WithName("TryCatalogue")
            .Needs(Right.Catalogue)
            .WithTags(CatalogueFileEndpoints.Tag)
            .WithSummary("试行指标目录 Try a catalogue")
            .WithDescription(
                "请求内容为目录文件:与生效目录的差异,查询立即会有的变化,以及已发布的文件若重新报送会有的变化;不写入任何内容。逐个文件重读,文件多时用 last 限定最近几个月。 The body is the file: in what it differs from the one in force, what readers would find at once, and what would come of the published files, were they sent again. Nothing is written. Each file is read again: where there are many, 'last' limits them to the last months.")
            .Takes<DryRunParameters>()
            .TakesFile()
            .Produces<DryRunReport>()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status500InternalServerError)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

        app.MapPost($"{CatalogueFileEndpoints.Route}/changes", ProposeAsync)
            .WithName("ProposeCatalogueChange")
            .Needs(Right.Catalogue)
            .WithTags(CatalogueFileEndpoints.Tag)
            .WithSummary("把一个名称写进目录 Write a name into a catalogue")
            .WithDescription(
                "把文件中的名称作为新指标(indicator,照报送的文件起草)、某指标的另一种写法(spelling)或不作为指标(ignore)写进给出的目录文件,其余各行不动;给出改好的文件,不保存。 Writes a name of files into the file that is given: as a new indicator (drafted from the submission's file), as another spelling of one, or as a name to ignore; every other line stays as it is. Answers with the file, and stores nothing.")
            .TakesNoParameters()
            .Produces<CatalogueChangeResource>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status500InternalServerError);
    }

    private static async Task<IResult> TryAsync(Asked<DryRunParameters> asked, IServiceProvider services, CatalogueSource catalogues, CancellationToken cancellation)
    {
        var (text, errors, request) = asked;
        var inForce = await catalogues.CurrentAsync(cancellation);
        var (from, to) = (Parameters.Period("from", text.From, errors)?.FirstMonth, Parameters.Period("to", text.To, errors)?.LastMonth);
        int? last = Parameters.Given(text.Last) ? Parameters.Number("last", text.Last, 1, CatalogueFileEndpoints.MostMonths, errors) : null;
        var examples = Parameters.Number("examples", text.Examples, UsualExamples, MostExamples, errors);
        if (from > to || (last is not null && (from ?? to) is not null))
        {
            errors.Add("last", "bad-range", "时间范围有误:from 晚于 to,或 last 与 from、to 同时给出。", "The range of time makes no sense: 'from' is after 'to', or 'last' is given with them.");
        }

        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var (proposed, refusal) = await ProposedCatalogue.ReadAsync(request, cancellation);
        if (refusal is not null)
        {
            return refusal;
        }

        var department = Parameters.Given(text.Department) ? text.Department : null;
        if (department is not null && inForce.Department(department) is null && proposed!.Catalogue.Department(department) is null)
        {
            errors.Add("department", "unknown-department", $"没有部门“{department}”。", $"There is no department '{department}'.");
            return errors.ToProblem();
        }

        return TypedResults.Json(await ActivatorUtilities.CreateInstance<CatalogueDryRun>(services).RunAsync(
            inForce, proposed!.Catalogue, new(department, from, to, last), examples, (_, _, _) => { }, cancellation));
    }

    private static async Task<IResult> ProposeAsync(CatalogueChangeRequest body, CatalogueProposer proposer, CancellationToken cancellation)
    {
        var errors = new ParameterErrors { InBody = true };
        var change = CatalogueChange.Parse(body, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var (given, refusal) = ProposedCatalogue.Of(body.Yaml!);
        if (refusal is not null)
        {
            return refusal;
        }

        var (yaml, why) = await proposer.ProposeAsync(given!, change!, cancellation);
        return why is null
            ? TypedResults.Json(new CatalogueChangeResource(yaml!))
            : Problem.Of(StatusCodes.Status409Conflict, "not-written", "未能写入 It could not be written", $"{why.Zh} {why.En}");
    }
}

/// <summary>The query string of <c>POST /api/v1/catalogue/file/dry-run</c>, as text.</summary>
internal sealed record DryRunParameters
{
    [FromQuery(Name = "department"), Takes(ParameterKind.Text), Description("只看该部门的文件和指标 | Only this department's files and indicators")]
    public string? Department { get; init; }

    [FromQuery(Name = "from"), Takes(ParameterKind.Period), Description("自该时期起 | From this period on")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), Takes(ParameterKind.Period), Description("到该时期止 | Up to this period")]
    public string? To { get; init; }

    [FromQuery(Name = "last"), Takes(ParameterKind.Number, Most = CatalogueFileEndpoints.MostMonths), Description("只看最近几个月,代替 from 和 to | Only the last months, in the place of from and to")]
    public string? Last { get; init; }

    [FromQuery(Name = "examples"), Takes(ParameterKind.Number, Most = 20, Usual = 3), Description("每类列出几个例子,1 到 20,默认 3 | How many examples of each sort are listed, 1 to 20, 3 by default")]
    public string? Examples { get; init; }
}

/// <summary>The body of a change.</summary>
/// <param name="Yaml">The file that it is made in.</param>
/// <param name="As"><c>indicator</c>, <c>spelling</c> or <c>ignore</c>.</param>
/// <param name="Name">The name as files have it.</param>
/// <param name="Indicator">Of a spelling, the code of the indicator.</param>
/// <param name="Department">Of a name to ignore, the department in whose files; null for all.</param>
/// <param name="Submission">Of a new indicator, the submission from whose file it is drafted.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CatalogueChangeRequest(string? Yaml, string? As, string? Name, string? Indicator = null, string? Department = null, string? Submission = null);

/// <summary>The answer to a change.</summary>
/// <param name="Yaml">The file with it.</param>
internal sealed record CatalogueChangeResource(string Yaml);
