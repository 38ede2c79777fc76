using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>The page of whoever keeps the catalogue, on an app of its own, since what is put in force there is so for everybody.</summary>
public sealed class CataloguePageTests(Chromium chromium) : IAsyncLifetime
{
    private const string Path = "talent/2019-10/补报.csv";
    private const string Unknown = "柔性引才专家";

    private static readonly BinaryData File = new(Encoding.UTF8.GetBytes($"2019年1-10月\n指标,累计(人)\n{Unknown},30\n本办编制,12\n"));

    private readonly LocalRun _run = new();

    public ValueTask InitializeAsync() => _run.InitializeAsync();

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task An_unknown_name_is_made_another_spelling_tried_put_in_force_read_and_gone_back_from()
    {
        await _run.PutAsync(Path, File);
        await using var desk = await Desk.OpenAsync(_run, chromium, "economy");
        var page = desk.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "维护指标目录" }).ClickAsync();
        var name = page.Locator(".unknown").Filter(new() { HasText = Unknown });
        await Assertions.Expect(name).ToContainTextAsync("人才工作办公室");
        await Assertions.Expect(name).ToContainTextAsync("补报.csv");
        await Assertions.Expect(name).ToContainTextAsync("30");
        await AssertSoundAsync(desk, "unknown names");

        await name.GetByRole(AriaRole.Button, new() { Name = "另一种写法…" }).ClickAsync();
        await name.GetByRole(AriaRole.Combobox).SelectOptionAsync("EXPERTS");
        await name.GetByRole(AriaRole.Button, new() { Name = "写进草稿" }).ClickAsync();
        await page.Locator(".unknown").Filter(new() { HasText = "本办编制" }).GetByRole(AriaRole.Button, new() { Name = "忽略" }).ClickAsync();
        await Assertions.Expect(page.Locator(".diff ins").Filter(new() { HasText = $", {Unknown}]" })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".diff ins").Filter(new() { HasText = "name: 本办编制, department: talent" })).ToHaveCountAsync(1);

        await desk.Button("试行").ClickAsync();
        await Assertions.Expect(page.Locator(".report")).ToContainTextAsync("新识别：柔性引进专家 1个", new() { Timeout = 120_000 });
        await AssertSoundAsync(desk, "tried");
        await page.GetByLabel("理由").FillAsync("人才办用简称");
        await desk.Button("生效").ClickAsync();
        await Assertions.Expect(page.Locator(".told")).ToContainTextAsync("已生效");
        await Assertions.Expect(page.GetByText("这些文件的表格中没有目录以外的名称")).ToBeVisibleAsync();
        var first = page.Locator(".versions > li").First;
        await Assertions.Expect(first).ToContainTextAsync("生效中");
        await Assertions.Expect(first).ToContainTextAsync("经济发展局：人才办用简称");
        await Assertions.Expect(first).ToContainTextAsync("改动 柔性引进专家");

        await Assertions.Expect(page.Locator(".reread")).ToContainTextAsync("可发布 1个：柔性引进专家 “30”", new() { Timeout = 120_000 });
        await AssertSoundAsync(desk, "what reading anew would publish");
        var rereading = page.GetByRole(AriaRole.Region, new() { Name = "重新读取已收到的文件" });
        await rereading.GetByLabel("理由").FillAsync("目录已补");
        await desk.Button("重新读取并发布").ClickAsync();
        await Assertions.Expect(rereading.GetByRole(AriaRole.Status)).ToContainTextAsync("已重新读取：补发布1个数值", new() { Timeout = 120_000 });
        await AssertSoundAsync(desk, "read anew");
        await rereading.ScreenshotAsync(new() { Path = Environment.GetEnvironmentVariable("HTZ_SHOTS") is { } shots ? System.IO.Path.Combine(shots, "reread.png") : null });
        Assert.Contains("30", (await _run.GetAsync("observations?indicator=EXPERTS&from=2019-10&to=2019-10")).GetProperty("series").ToString(), StringComparison.Ordinal);

        await page.Locator(".versions > li").Nth(1).GetByRole(AriaRole.Button, new() { Name = "恢复此版本" }).ClickAsync();
        await page.Locator(".versions > li").Nth(1).GetByLabel("理由").FillAsync("先不用简称");
        await page.Locator(".versions > li").Nth(1).GetByRole(AriaRole.Button, new() { Name = "恢复此版本" }).ClickAsync();
        await Assertions.Expect(page.Locator(".told").First).ToContainTextAsync("已恢复");
        await Assertions.Expect(first).ToContainTextAsync("先不用简称");

        // Sent again, the file has a name that nobody knows once more.
        await _run.PutAsync(Path, File);
        await page.ReloadAsync();
        await Assertions.Expect(name).ToBeVisibleAsync();
        Assert.Equal([], desk.Complaints);
    }

    [Fact]
    public async Task Faults_are_told_line_by_line_in_the_reader_s_language_and_a_slower_change_is_not_lost()
    {
        await using var desk = await Desk.OpenAsync(_run, chromium, "economy", new() { ColorScheme = ColorScheme.Dark, ViewportSize = new() { Width = 390, Height = 844 } });
        var page = desk.Page;
        await page.GotoAsync("/catalogue");
        await page.GetByText("编辑全文").ClickAsync();
        var text = page.GetByLabel("指标目录全文（YAML）");
        var yaml = await text.InputValueAsync();

        await text.FillAsync(yaml.Replace("owner: talent", "owner: nobody", StringComparison.Ordinal));
        await desk.Button("试行").ClickAsync();
        await Assertions.Expect(page.Locator(".problem li").First).ToContainTextAsync("行:“owner”写成了“nobody”");
        await AssertSoundAsync(desk, "faults");
        await page.GetByLabel("语言").SelectOptionAsync("en");
        await Assertions.Expect(page.Locator(".problem li").First).ToContainTextAsync("'owner' is 'nobody'");
        await page.GetByLabel("Language").SelectOptionAsync("zh");

        await text.FillAsync(yaml + "# 甲\n");
        await desk.Button("试行").ClickAsync();
        await Assertions.Expect(page.Locator(".report")).ToContainTextAsync("对已发布的数据没有影响", new() { Timeout = 120_000 });
        await PutMeanwhileAsync(yaml + "# 乙\n");
        await page.GetByLabel("理由").FillAsync("备注");
        await desk.Button("生效").ClickAsync();
        await Assertions.Expect(page.Locator(".reasoned .problem")).ToContainTextAsync("其间有人使别的版本生效了");
        await desk.Button("取生效的目录，与草稿比较").ClickAsync();
        await Assertions.Expect(page.Locator(".diff del")).ToContainTextAsync("# 乙");
        await Assertions.Expect(page.Locator(".diff ins")).ToContainTextAsync("# 甲");
        await AssertSoundAsync(desk, "another version");
    }

    private async Task PutMeanwhileAsync(string yaml)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri("catalogue/file?reason=b", UriKind.Relative)) { Content = new StringContent(yaml) };
        request.Headers.Authorization = new("Bearer", await _run.KeyOfAsync("finance"));
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{(await _run.GetAsync("catalogue")).GetProperty("version").GetString()}\"");
        using var answer = await _run.Api.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task AssertSoundAsync(Desk desk, string state)
    {
        var wrong = (await desk.Page.RunAxe()).Violations;
        Assert.True(wrong.Length == 0, $"{state}: {string.Join('\n', wrong.Select(one => $"{one.Id} {string.Join(' ', one.Nodes.Select(node => node.Html))}"))}");
        Assert.True(await desk.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{state}: the page scrolls sideways.");
    }
}
