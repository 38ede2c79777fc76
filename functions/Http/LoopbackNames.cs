namespace HtzPipeline.Functions.Http;

/// <summary>
/// Which names a local run answers to: those of loopback. A stranger's page can have its own name mean 127.0.0.1 (DNS rebinding), and would
/// then be taken by the browser for the app's own page.
/// </summary>
internal static class LoopbackNames
{
    /// <summary>The setting that has only these answered.</summary>
    public const string Setting = "Http:LoopbackNamesOnly";

    private static readonly string[] All = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Refuses other names, if the setting says so: behind a host it is the host that knows the app's name.</summary>
    public static void UseLoopbackNames(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>(Setting))
        {
            return;
        }

        app.Use(next => context => All.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
            ? next(context)
            : Problem.Of(
                StatusCodes.Status421MisdirectedRequest,
                "other-host",
                "主机名不符 Not this host",
                "本地运行只应答 localhost、127.0.0.1 和 [::1]。 A local run answers to localhost, 127.0.0.1 and [::1] only.").ExecuteAsync(context));
    }
}
