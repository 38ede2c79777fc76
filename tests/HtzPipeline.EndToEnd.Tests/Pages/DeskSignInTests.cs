using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

public class DeskSignInTests(LocalRun run, Chromium chromium)
{
    [Fact]
    public async Task A_key_is_kept_in_this_tab_only_and_gone_once_signed_out()
    {
        var key = await run.KeyOfAsync("talent");
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");

        await desk.Page.ReloadAsync();
        await Assertions.Expect(desk.Page.Locator(".signed-in")).ToContainTextAsync("人才工作办公室");
        Assert.DoesNotContain(key, desk.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(key, await StoredAsync(desk, "localStorage"), StringComparison.Ordinal);
        await Assertions.Expect((await desk.OpenTabAsync()).GetByLabel("部门密钥")).ToBeVisibleAsync();

        await desk.Button("退出").ClickAsync();
        await Assertions.Expect(desk.Page.GetByLabel("部门密钥")).ToBeVisibleAsync();
        Assert.DoesNotContain(key, await StoredAsync(desk, "sessionStorage"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_none_is_refused_in_words()
    {
        await using var desk = await Desk.OpenSignedOutAsync(run, chromium);

        await desk.SignInAsync("htz_nobody");

        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Assertions.Expect(desk.Button("我的报送")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Nothing_of_Entra_ID_is_loaded_where_it_is_not_set_up()
    {
        var scripts = 0;
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        desk.Page.Response += (_, response) => scripts += response.Request.ResourceType == "script" && response.Url.Contains("dist-", StringComparison.Ordinal) ? 1 : 0;

        await desk.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(0, scripts);
        await Assertions.Expect(desk.Page.GetByText("Entra")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task With_Entra_ID_one_signs_in_by_code_and_PKCE_and_the_token_travels_in_a_header_only()
    {
        // The settings of this run believe no tokens, so the policy of its pages does not name the login host; that it does is tested of the app.
        await using var desk = await Desk.OpenSignedOutAsync(run, chromium, new() { BypassCSP = true });
        var login = await EntraLogin.ReplaceAsync(desk.Page);
        await desk.Page.ReloadAsync();

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "使用单位账号登录" }).ClickAsync();

        await Assertions.Expect(desk.Page.Locator(".signed-in")).ToContainTextAsync(EntraLogin.Name, new() { Timeout = 60_000 });
        Assert.Equal("S256", login.ChallengeMethod);
        Assert.Equal(login.Challenge, login.ChallengeOfVerifier);
        Assert.Equal($"Bearer {EntraLogin.AccessToken}", login.AuthorizationOfMe);
        Assert.DoesNotContain("code=", desk.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(EntraLogin.AccessToken, await StoredAsync(desk, "localStorage"), StringComparison.Ordinal);

        await desk.Button("退出").ClickAsync();
        await Assertions.Expect(desk.Page.GetByLabel("部门密钥")).ToBeVisibleAsync();
        Assert.DoesNotContain(EntraLogin.AccessToken, await StoredAsync(desk, "sessionStorage"), StringComparison.Ordinal);
    }

    private static Task<string> StoredAsync(Desk desk, string storage) => desk.Page.EvaluateAsync<string>($"() => JSON.stringify({storage})");
}
