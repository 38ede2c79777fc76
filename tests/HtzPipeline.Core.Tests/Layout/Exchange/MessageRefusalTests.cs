using System.Text;
using CsCheck;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Tests.Layout.Exchange;

public class MessageRefusalTests
{
    private const string Dataset = "{'version':'2.0','class':'dataset','label':'x','id':['a','t'],'size':[1,2],'role':{'time':['t']},'dimension':{'a':{'category':{'index':['x']}},'t':{'category':{'index':['2018','2019']}}},'value':[1,2]}";

    [Theory]
    [InlineData("{'version':'2.0','class':'data", "HTZ1060")]
    [InlineData("{'a':1} {'b':2}", "HTZ1060")]
    [InlineData("{'meta':{},'data':{'codelists':[],'dataStructures':[]}}", "HTZ1004")]
    [InlineData("{'class':'dimension','category':{'index':['a']}}", "HTZ1004")]
    [InlineData("{'data':{'structures':[],'dataSets':[{}]}}", "HTZ1004")]
    [InlineData("{'data':{'structures':[{'dimensions':{}}],'dataSets':[{}]}}", "HTZ1009")]
    public void What_is_no_data_message_is_refused(string text, string code) => Assert.Equal(code, Message.RefusalOf(text));

    [Fact]
    public void JSON_nested_without_end_is_refused() =>
        Assert.Equal(["HTZ1061", "HTZ1061"], new[] { 40, 1_000_000 }.Select(levels => Message.RefusalOf(string.Concat(Enumerable.Repeat("{'a':", levels)))));

    [Fact]
    public void More_JSON_than_the_limits_allow_is_refused() =>
        Assert.Equal("HTZ1021", Read.RefusalOf(Encoding.UTF8.GetBytes("{\"value\":[" + string.Join(',', Enumerable.Repeat("1", 5000)) + "]}"), ReadingLimits.Default with { Cells = 1000 }));

    [Fact]
    public void A_message_in_GB18030_is_read_as_one_in_UTF8()
    {
        var (figures, bulletin) = Read.Stream(new MemoryStream(Read.Gb18030.GetBytes(Dataset.Replace('\'', '"').Replace("[\"x\"]", "[\"产值\"]", StringComparison.Ordinal))));

        Assert.Equal(("产值", "gb18030"), (figures[0].Indicator, bulletin.Encoding));
    }

    [Fact]
    public void Whatever_is_changed_in_a_message_it_is_read_or_refused() => Gen.Select(Gen.Int[0, Dataset.Length - 1], Gen.Int[1, 8], Gen.String[Gen.Char["{}[]:,'0129-ax\0"], 0, 4]).Sample(
        (at, length, text) =>
        {
            var changed = Dataset[..at] + text + Dataset[Math.Min(Dataset.Length, at + length)..];
            try
            {
                _ = Message.Json(changed).Figures.Count;
            }
            catch (UnreadableFileException)
            {
                // The only exception there may be.
            }
        },
        iter: 3000,
        seed: "0N0XIzNsQ0O2");
}
