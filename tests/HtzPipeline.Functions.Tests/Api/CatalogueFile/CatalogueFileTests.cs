using System.Net;
using System.Text;
using System.Text.Json;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Tests.Access;

namespace HtzPipeline.Functions.Tests.Api.CatalogueFile;

/// <summary>The catalogue's file over HTTP: got, put in force for a reason, and gone back from, by whoever has the right.</summary>
public class CatalogueFileTests(AzuriteFixture azurite)
{
    private const string File = "catalogue/file";
    private const string Versions = "catalogue/versions";

    private static readonly string Start = CatalogueText.VersionOf(Seeds.CatalogueText);
    private static readonly string Changed = Seeds.CatalogueText.Replace("  - code: IND_OUTPUT\n", "  - code: IND_OUTPUT\n    # 试\n", StringComparison.Ordinal).Replace("zh: 规模以上工业总产值\n", "zh: 规上工业产值\n", StringComparison.Ordinal);

    [Theory]
    [InlineData("GET", File)]
    [InlineData("PUT", File + "?reason=a")]
    [InlineData("POST", File + "/dry-run?department=economy")]
    [InlineData("POST", File + "/changes")]
    [InlineData("GET", Versions)]
    [InlineData("GET", Versions + "/0123456789ab")]
    [InlineData("POST", Versions + "/0123456789ab/restoration")]
    [InlineData("GET", "catalogue/unknown-names")]
    [InlineData("GET", "catalogue/rereading")]
    [InlineData("POST", "catalogue/rereading")]
    public async Task It_takes_a_right_of_its_own(string method, string address)
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var approver = await test.KeyAsync("economy", Right.Read, Right.Upload, Right.Approve);

        Assert.Equal(401, (await test.SendAsync(method, address)).Status);
        var refused = await test.SendAsync(method, address, approver, new { });
        Assert.Equal((403, "forbidden"), (refused.Status, refused.Code));
        Assert.Contains("Catalogue 权限", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_put_in_force_in_the_place_of_the_one_that_was_looked_at_and_both_are_kept_with_who_and_why()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("finance", Right.Catalogue);
        var before = await test.SendAsync("GET", File, key);
        Assert.Equal((200, $"\"{Start}\"", Seeds.CatalogueText), (before.Status, before.Headers.ETag!.Tag, before.Text));

        var put = await PutAsync(test, key, Changed, Start);

        Assert.Equal(200, put.Status);
        var version = CatalogueText.VersionOf(Changed);
        Assert.Equal(version, (await test.SendAsync("GET", "catalogue", key)).Body.GetProperty("version").GetString());
        Assert.Equal(Changed, (await test.SendAsync("GET", File, key)).Text);
        Assert.Equal(Seeds.CatalogueText, (await test.SendAsync("GET", $"{Versions}/{Start}", key)).Text);
        var listed = (await test.SendAsync("GET", Versions, key)).Body;
        Assert.Equal(version, listed.GetProperty("inForce").GetString());
        Assert.Equal([$"{version} True finance 的统计员 改名 0 0 IND_OUTPUT", $"{Start} False 测试 test   "], LinesOf(listed));
        Assert.Contains(await test.AuditAsync(), entry => entry is { Kind: "PutCatalogueFile", Name: "finance 的统计员", Outcome: "200" });
    }

    [Fact]
    public async Task Whoever_has_looked_at_another_version_is_told_and_changes_nothing()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("finance", Right.Catalogue);
        Assert.Equal(200, (await PutAsync(test, key, Changed, Start)).Status);

        var late = await PutAsync(test, key, Changed.Replace("规上工业产值", "规上产值", StringComparison.Ordinal), Start);
        var unconditional = await test.SendAsync("PUT", File + "?reason=a", key, Text(Seeds.CatalogueText));

        Assert.Equal((412, "other-version"), (late.Status, late.Code));
        Assert.Equal((428, "missing-condition"), (unconditional.Status, unconditional.Code));
        Assert.Equal(Changed, (await test.SendAsync("GET", File, key)).Text);
    }

    [Fact]
    public async Task What_is_in_force_already_is_put_in_force_only_once()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("finance", Right.Catalogue);
        await PutAsync(test, key, Changed, Start);

        var again = await PutAsync(test, key, Changed, Start);

        Assert.Equal(200, again.Status);
        Assert.Equal(2, (await test.SendAsync("GET", Versions, key)).Body.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_file_with_faults_is_refused_with_each_at_its_line_the_Chinese_first()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("finance", Right.Catalogue);

        var wrong = await PutAsync(test, key, Seeds.CatalogueText.Replace("owner: talent", "owner: nobody", StringComparison.Ordinal), Start);
        using var gb = new ByteArrayContent([.. Encoding.UTF8.GetBytes(Seeds.CatalogueText), 0xb8, 0xdf, 0xd0, 0xc2]);
        var unread = await test.SendAsync("PUT", File + "?reason=a", key, gb, ("If-Match", $"\"{Start}\""));

        Assert.Equal((422, "catalogue-faults"), (wrong.Status, wrong.Code));
        var fault = wrong.Body.GetProperty("errors")[0].GetProperty("message");
        Assert.StartsWith("第 ", fault.GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.Contains("'owner' is 'nobody'", fault.GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("第 ", wrong.Body.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("GB18030", unread.Text, StringComparison.Ordinal);
        Assert.Equal(Seeds.CatalogueText, (await test.SendAsync("GET", File, key)).Text);
    }

    [Fact]
    public async Task A_version_comes_back_by_an_act_of_its_own()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("finance", Right.Catalogue);
        var version = CatalogueText.VersionOf(Changed);
        await PutAsync(test, key, Changed, Start);

        Assert.Equal(412, (await BackAsync(test, key, Start, from: Start, "错了")).Status);
        Assert.Equal(200, (await BackAsync(test, key, Start, version, "错了")).Status);

        Assert.Equal(412, (await BackAsync(test, key, version, version, "再来")).Status);
        Assert.Equal(404, (await BackAsync(test, key, "0123456789ab", Start, "错了")).Status);
        Assert.Equal("bad-parameters", (await BackAsync(test, key, version, Start, "")).Code);
        Assert.Equal(Seeds.CatalogueText, (await test.SendAsync("GET", File, key)).Text);
        Assert.Equal(
            [$"{Start} True finance 的统计员 错了 0 0 IND_OUTPUT", $"{version} False finance 的统计员 改名 0 0 IND_OUTPUT", $"{Start} False 测试 test   "],
            LinesOf((await test.SendAsync("GET", Versions, key)).Body));
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_come_of_it_and_changes_nothing()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("finance", Right.Catalogue);
        await test.PublishedAsync();

        using var proposed = Text(Seeds.CatalogueText.Replace("zh: 规模以上工业总产值\n", "zh: 规上产值\n", StringComparison.Ordinal));
        var report = (await test.SendAsync("POST", File + "/dry-run?last=12", key, proposed)).Body;
        using var wrong = Text("areas: []");
        var refused = await test.SendAsync("POST", File + "/dry-run?last=12&from=2019-01", key, wrong);

        Assert.Equal(1, report.GetProperty("sentAgain").GetProperty("files").GetInt32());
        Assert.Contains(report.GetProperty("sentAgain").GetProperty("figures").EnumerateArray(), one => one.GetProperty("effect").GetString() == "noLongerRecognised");
        Assert.Equal(400, refused.Status);
        Assert.Equal(Seeds.CatalogueText, (await test.SendAsync("GET", File, key)).Text);
    }

    private static async Task<Reply> PutAsync(AccessUnderTest test, string key, string yaml, string replaces)
    {
        using var content = Text(yaml);
        return await test.SendAsync("PUT", $"{File}?reason={WebUtility.UrlEncode("改名")}", key, content, ("If-Match", $"\"{replaces}\""));
    }

    private static Task<Reply> BackAsync(AccessUnderTest test, string key, string version, string from, string reason) =>
        test.SendAsync("POST", $"{Versions}/{version}/restoration", key, new { reason }, ("If-Match", $"\"{from}\""));

    private static ByteArrayContent Text(string yaml) => new(Encoding.UTF8.GetBytes(yaml));

    private static IEnumerable<string> LinesOf(JsonElement listed) => listed.GetProperty("items").EnumerateArray().Select(one =>
        $"{one.GetProperty("version")} {one.GetProperty("isInForce")} {one.GetProperty("by")} {one.GetProperty("reason")} {CountOf(one, "added")} {CountOf(one, "removed")} {FirstOf(one, "changed")}");

    private static string CountOf(JsonElement one, string name) => one.GetProperty(name) is { ValueKind: JsonValueKind.Object } codes ? codes.GetProperty("count").ToString() : "";

    private static string FirstOf(JsonElement one, string name) => one.GetProperty(name) is { ValueKind: JsonValueKind.Object } codes ? codes.GetProperty("first")[0].ToString() : "";
}
