using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.EndToEnd.Tests.BehindTheHost;

/// <summary>The tables of a storage account, which can be made to refuse everybody.</summary>
internal sealed class Tables : IAsyncDisposable
{
    private readonly WebApplication _proxy;
    private int _refusal;
    private int _refused;

    private Tables(Uri real)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting().AddHttpForwarder();
        _proxy = builder.Build();
        _proxy.Use(async (request, next) =>
        {
            if (Volatile.Read(ref _refusal) is var refusal and not 0)
            {
                Interlocked.Increment(ref _refused);
                request.Response.StatusCode = refusal;
                return;
            }

            await next(request);
        });
        _proxy.MapForwarder("/{**all}", real.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>How many requests have been refused.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Where they answer.</summary>
    public Uri Address => new(_proxy.Urls.First());

    /// <summary>Stands before the real ones.</summary>
    public static async Task<Tables> BeforeAsync(Uri real)
    {
        var tables = new Tables(real);
        await tables._proxy.StartAsync();
        return tables;
    }

    /// <summary>Refuses every request from now on with this status; 0 for none.</summary>
    public void Refuse(HttpStatusCode status) => Volatile.Write(ref _refusal, (int)status);

    public ValueTask DisposeAsync() => _proxy.DisposeAsync();
}
