using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using HtzPipeline.Functions.Tests.Api;

namespace HtzPipeline.Functions.Tests.Sdmx.Structures;

/// <summary>There is a dataflow of all figures, and one of each group, with its category and what it is bounded to.</summary>
public class SdmxDataflowTests(PublishedFigures figures) : IClassFixture<PublishedFigures>
{
    private static readonly string[] Industry = [.. Seeds.Catalogue.Indicators.Where(one => one.GroupCode == "industry").Select(one => one.Code)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dataflow_of_a_group_has_the_figures_of_its_indicators_and_no_others()
    {
        var all = await LinesAsync("data/dataflow/HTZ/DF_STATISTICS");
        var ofGroup = await LinesAsync("data/dataflow/HTZ/DF_INDUSTRY");

        Assert.Equal(all.Where(line => Industry.Contains(line[4])).Select(line => string.Join(',', line.Skip(3))), ofGroup.Select(line => string.Join(',', line.Skip(3))));
        Assert.InRange(ofGroup.Count, 1, all.Count - 1);
        Assert.All(ofGroup, line => Assert.Equal("HTZ:DF_INDUSTRY(1.0.0)", line[1]));
    }

    [Fact]
    public async Task A_message_names_the_dataflow_that_was_asked_for()
    {
        Assert.Contains("Dataflow=HTZ:DF_INDUSTRY(1.0.0)", await figures.Api.GetStringAsync("sdmx/data/dataflow/HTZ/DF_INDUSTRY", Cancellation), StringComparison.Ordinal);
        Assert.Contains("Dataflow=HTZ:DF_INDUSTRY(1.0.0)", await figures.Api.GetStringAsync("sdmx/availability/dataflow/HTZ/DF_INDUSTRY", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_available_of_a_group_is_of_its_indicators()
    {
        var region = (await figures.GetAsync("sdmx/availability/dataflow/HTZ/DF_INDUSTRY/*/*/INDICATOR?mode=available")).GetProperty("data").GetProperty("availabilityConstraints")[0].GetProperty("cubeRegion");

        Assert.All(region.GetProperty("keyValues")[0].GetProperty("values").EnumerateArray(), value => Assert.Contains(value.GetString(), Industry));
    }

    [Fact]
    public async Task A_dataflow_that_there_is_not_is_said()
    {
        using var answer = await figures.Api.GetAsync("sdmx/data/dataflow/HTZ/DF_NOTHING", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("unknown-structure", JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancellation)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("application/vnd.sdmx.structure+json;version=2.1.0")]
    [InlineData("application/vnd.sdmx.structure+json;version=2.0.0")]
    public async Task Each_group_has_a_dataflow_a_category_that_it_is_in_and_a_constraint(string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "sdmx/structure/dataflow/HTZ/DF_INDUSTRY?references=all");
        request.Headers.TryAddWithoutValidation("Accept", type);
        using var answer = await figures.Api.SendAsync(request, Cancellation);
        var data = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancellation)).GetProperty("data");

        var categorisation = data.GetProperty("categorisations").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "CAT_INDUSTRY");
        Assert.Equal("urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=HTZ:DF_INDUSTRY(1.0.0)", categorisation.GetProperty("source").GetString());
        Assert.Equal("urn:sdmx:org.sdmx.infomodel.categoryscheme.Category=HTZ:CATS_GROUPS(1.0.0).INDUSTRY", categorisation.GetProperty("target").GetString());
        Assert.Contains("INDUSTRY", data.GetProperty("categorySchemes")[0].GetProperty("categories").EnumerateArray().Select(one => one.GetProperty("id").GetString()));
        var constraint = data.GetProperty("dataConstraints").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "CR_INDUSTRY");
        Assert.Equal(Industry, constraint.GetProperty("cubeRegions")[0].GetProperty("keyValues")[0].GetProperty("values").EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public async Task SDMX_ML_has_the_same_artefacts_as_SDMX_JSON()
    {
        var json = (await figures.GetAsync("sdmx/structure/*/*/*/*")).GetProperty("data");
        var inJson = json.EnumerateObject().SelectMany(group => group.Value.EnumerateArray()).Select(one => one.GetProperty("id").GetString()!);

        var structures = XDocument.Parse(await figures.Api.GetStringAsync("sdmx/structure/*/*/*/*?format=sdmx-ml", Cancellation)).Root!.Elements().Single(one => one.Name.LocalName == "Structures");
        var inXml = structures.Elements().SelectMany(group => group.Elements()).Select(one => one.Attribute("id")!.Value);

        Assert.Equal(inJson.Order(StringComparer.Ordinal), inXml.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task R_reads_the_data_structure_with_its_code_lists()
    {
        Assert.SkipUnless(HasRsdmx(), "R with rsdmx is not installed.");
        var address = new Uri(figures.Api.BaseAddress!, "sdmx/structure/datastructure/HTZ/DSD_STATISTICS?references=descendants&format=sdmx-ml");

        var printed = await RunAsync($$"""
            library(rsdmx)
            structure <- readSDMX("{{address}}")
            components <- slot(slot(structure, "datastructures")@datastructures[[1]], "Components")
            print(as.data.frame(components)$conceptRef)
            codes <- as.data.frame(slot(structure, "codelists"), codelistId = "CL_INDICATOR")
            cat("codes:", nrow(codes), "\n")
            """);

        Assert.Contains("INDICATOR", printed, StringComparison.Ordinal);
        Assert.Contains("OBS_VALUE", printed, StringComparison.Ordinal);
        Assert.Contains($"codes: {Seeds.Catalogue.Indicators.Count}", printed, StringComparison.Ordinal);
    }

    private async Task<List<string[]>> LinesAsync(string address) =>
        [.. (await figures.Api.GetStringAsync($"sdmx/{address}?format=csvdata", Cancellation)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];

    private static bool HasRsdmx()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("Rscript", ["-e", "library(rsdmx)"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<string> RunAsync(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("Rscript", ["-e", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation));
        await process.WaitForExitAsync(Cancellation);
        Assert.True(process.ExitCode == 0, $"{process.ExitCode}\n{await output}{await errors}");
        return await output;
    }
}
