using System.ComponentModel;
using System.Reflection;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Api.Snapshots;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Tests.Api;
using Microsoft.AspNetCore.Http;

namespace HtzPipeline.Functions.Tests.Formats;

public class CubeFormatTests
{
    [Theory]
    [InlineData(typeof(ObservationParameters))]
    [InlineData(typeof(SnapshotParameters))]
    public void What_the_parameter_says_of_itself_names_every_format_in_both_languages(Type parameters)
    {
        var text = parameters.GetProperty("Format")!.GetCustomAttribute<DescriptionAttribute>()!.Description.Split(" | ");
        var names = CubeFormatTable.All.Select(format => format.Name);

        Assert.Equal(names, text[0].Replace("(默认)", "", StringComparison.Ordinal).Split('、'));
        Assert.Equal(names, text[1].Split(';')[0].Replace(" (default)", "", StringComparison.Ordinal).Split(", "));
    }

    [Fact]
    public void Names_and_media_types_are_all_different_and_the_content_type_begins_with_the_media_type()
    {
        Assert.Equal(CubeFormatTable.All.Count, CubeFormatTable.All.Select(format => format.MediaType).Distinct().Count());
        Assert.All(CubeFormatTable.All, format => Assert.StartsWith(format.MediaType, format.ContentType, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("application/vnd.jsonstat+json", "jsonstat")]
    [InlineData("application/vnd.htz.compact+json, application/json;q=0.5", "compact")]
    [InlineData("application/vnd.sdmx.genericdata+xml;version=2.1", "sdmx-ml")]
    [InlineData("application/vnd.sdmx.data+csv;version=2.0.0;labels=both", "sdmx-csv")]
    [InlineData("application/vnd.sdmx.data+json", "sdmx-json")]
    [InlineData("application/vnd.sdmx.data+json;version=2.1.0", "sdmx-json")]
    [InlineData("application/vnd.sdmx.data+json;version=2.0.0", "sdmx-json-2.0")]
    [InlineData("application/vnd.sdmx.data+json;version=\"2.0.0+\"", "sdmx-json-2.0")]
    [InlineData("application/vnd.sdmx.data+json;version=2.0+.0", "sdmx-json")]
    [InlineData("application/vnd.sdmx.data+json;version=1.0.0-wd, application/vnd.sdmx.data+json;version=2.0.0;q=0.5", "sdmx-json-2.0")]
    [InlineData("application/json", "json")]
    [InlineData("*/*", "json")]
    [InlineData("text/html", "json")]
    [InlineData("application/xml", "json")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "json")]
    [InlineData("text/*", "csv")]
    [InlineData("Text/CSV", "csv")]
    public void The_Accept_header_chooses(string accept, string name)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Accept = accept;

        var (format, style) = CubeFormatChoice.Choose(new ObservationParameters(), request, new());

        Assert.Equal(name, format.Name);
        Assert.Equal(accept.Contains("labels=both", StringComparison.Ordinal), style.SdmxCsv.Labels == Functions.Formats.Cubes.SdmxCsvLabels.Both);

        // The entity tag is made of the content type: what else the header chooses has to be in it.
        Assert.Equal(accept.Contains("labels=both", StringComparison.Ordinal), format.ContentType.Contains("; labels=both; keys=none; timeFormat=original", StringComparison.Ordinal));
    }

    [Fact]
    public void A_workbook_is_saved_under_a_name_that_says_what_it_is()
    {
        var response = new DefaultHttpContext().Response;
        foreach (var format in CubeFormatTable.All)
        {
            format.NameFile(response, [Seeds.Catalogue.RootArea], Language.Zh);
            Assert.Equal(format.Name == "xlsx", response.Headers.ContentDisposition.Count > 0);
            if (format.Name == "xlsx")
            {
                Assert.Contains("filename*=UTF-8''" + Uri.EscapeDataString("枣庄高新区统计数据.xlsx"), response.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
            }

            response.Headers.Clear();
        }
    }
}
