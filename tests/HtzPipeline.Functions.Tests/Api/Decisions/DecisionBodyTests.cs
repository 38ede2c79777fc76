using System.Text;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Tests.Access;

namespace HtzPipeline.Functions.Tests.Api.Decisions;

/// <summary>What the body of a decision may say.</summary>
public class DecisionBodyTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("""{"reason":"核对无误","indicatr":"IND_OUTPUT"}""")]
    [InlineData("""{"reason":"核对无误","indicator":"IND_OUTPUT","indicator":"IND_REVENUE"}""")]
    [InlineData("""{"reason":""")]
    [InlineData("")]
    public async Task A_misspelt_limit_is_refused_lest_more_be_approved_than_is_meant(string body)
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var reply = await DecideAsync(test, "approval", body);

        Assert.Equal((400, "bad-request"), (reply.Status, reply.Code));
        Assert.Contains("JSON", reply.Body.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approval", """{"period":"2019-13"}""", "#/period #/reason")]
    [InlineData("withdrawal", "{}", "#/reason")]
    [InlineData("confirmation", "{}", "#/code #/reason")]
    public async Task All_that_is_wrong_is_pointed_at_where_it_is(string decision, string body, string pointers)
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var reply = await DecideAsync(test, decision, body);

        Assert.Equal((400, "bad-parameters"), (reply.Status, reply.Code));
        Assert.Equal(pointers, string.Join(' ', reply.Body.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString())));
    }

    private static async Task<Reply> DecideAsync(AccessUnderTest test, string decision, string body)
    {
        var key = await test.KeyAsync("economy", Right.Upload, Right.Approve);
        return await test.SendAsync(
            "POST", $"submissions/{await test.PublishedAsync()}/{decision}", key, new StringContent(body, Encoding.UTF8, "application/json"));
    }
}
