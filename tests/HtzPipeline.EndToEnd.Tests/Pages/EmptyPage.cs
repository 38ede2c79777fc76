using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>A page of one document that shows a single line after so many bytes: no page that brings as many is there sooner.</summary>
internal sealed class EmptyPage : IAsyncDisposable
{
    private const string Begin = "<!DOCTYPE html><html lang=\"zh\"><title>空</title><link rel=\"icon\" href=\"data:,\"><body><!--";
    private const string End = "--><p>1</p><script>requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-figures')));</script></body></html>";

    private readonly WebApplication _listener;

    private EmptyPage(WebApplication listener) => _listener = listener;

    /// <summary>Where it is.</summary>
    public string Address => _listener.Urls.First();

    /// <summary>Begins to serve it.</summary>
    /// <param name="bytes">How many it has.</param>
    public static async Task<EmptyPage> StartAsync(int bytes)
    {
        var page = $"{Begin}{new string('.', bytes - Begin.Length - End.Length)}{End}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var listener = builder.Build();
        listener.Run(context => Results.Content(page, "text/html; charset=utf-8").ExecuteAsync(context));
        await listener.StartAsync();
        return new(listener);
    }

    public async ValueTask DisposeAsync() => await _listener.DisposeAsync();
}
