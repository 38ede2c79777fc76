using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Functions.Tests.Doors;

/// <summary>Between rooms there are doors one way only, from those above to those below.</summary>
public sealed class DoorTests
{
    /// <summary>The rooms of the core, the highest first.</summary>
    private static readonly House Core = new(typeof(Period).Assembly, "HtzPipeline.Core",
    [
        "Composing.Word", "Composing.Web",
        "Reporting",
        "Proofs", "Drafting",
        "Validation.Differences", "Validation",
        "Layout.Bulletins", "Layout.Tables", "Layout.Tidy", "Layout.Exchange", "Layout.Grammar", "Layout",
        "Documents", "Prose",
        "Composing.Charts", "Composing",
        "Aggregation", "Reading", "Catalogue", "Findings", "Figures",
    ]);

    /// <summary>The rooms of the app, the highest first.</summary>
    private static readonly House App = new(typeof(PipelineApp).Assembly, "HtzPipeline.Functions",
    [
        "Commands", "Commands.Files", "Commands.Store", "Commands.Catalogue", "Commands.Keys", "Commands.Webhooks", "Commands.Shell",
        "Hosting",
        "Bulletins",
        "Web",
        "Sdmx", "Sdmx.Availability", "Sdmx.Data", "Sdmx.Structures", "Sdmx.Requests",
        "Api", "Api.Document", "Api.CatalogueFile", "Rereading", "DryRun", "Api.Checks", "Api.Proofs", "Api.Reports", "Api.Decisions", "Api.Uploads", "Api.Findings", "Api.Submissions", "Api.Vintages",
        "Api.Downloads", "Api.Bulletins", "Api.Snapshots", "Api.Observations", "Api.Calendar", "Api.Catalogue", "Api.Me", "Api.Health", "Api.Answers",
        "Proofs",
        "Ingest",
        "Webhooks", "Access",
        "Formats", "Formats.Fonts", "Formats.Sdmx", "Formats.Json", "Formats.Tables", "Formats.Cubes",
        "Storage", "Storage.Backups", "Storage.Bulletins", "Storage.Downloads", "Storage.Catalogues", "Storage.Publishing", "Storage.Observations", "Storage.Submissions", "Storage.Queues",
        "Storage.Account",
        "Http", "Telemetry",
    ]);

    [Fact]
    public void No_room_of_the_core_knows_one_above_it() => Assert.Empty(Core.WrongWays());

    [Fact]
    public void No_room_of_the_app_knows_one_above_it() => Assert.Empty(App.WrongWays());

    [Fact]
    public void Every_type_is_in_a_room()
    {
        Assert.Empty(Core.Homeless());
        Assert.Empty(App.Homeless());
    }

    [Fact]
    public void A_door_the_wrong_way_is_found()
    {
        var upsideDown = App with { Rooms = [.. App.Rooms.Reverse()] };

        Assert.Contains("HtzPipeline.Functions.Ingest.Ingester → HtzPipeline.Functions.Storage.Submissions.SubmissionStore", upsideDown.WrongWays());
    }
}
