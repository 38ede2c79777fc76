using System.Globalization;
using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Tests.Api;
using HtzPipeline.Functions.Tests.Ingest;
using HtzPipeline.Testing.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Http;

/// <summary>One release, served by an instance whose requests to storage are counted.</summary>
internal sealed class ServedHistory : IAsyncDisposable
{
    public const string Series = "observations?indicator=IND_OUTPUT&from=2019-08&to=2019-08";

    private readonly IngestionUnderTest _test;
    private readonly HttpClient _api;

    private ServedHistory(IngestionUnderTest test, HttpClient api, RequestCounter counter)
    {
        _test = test;
        _api = api;
        Counter = counter;
    }

    /// <summary>What the instance asks of storage.</summary>
    public RequestCounter Counter { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<ServedHistory> CreateAsync(AzuriteFixture azurite)
    {
        var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        await test.DeliverAsync();
        var counter = new RequestCounter(test.Storage.Names);
        using var served = await test.ServeAsync(test.Start(counter.AddTo));
        return new(test, new(new PatientHandler()) { BaseAddress = served.BaseAddress }, counter);
    }

    /// <summary>Makes another release.</summary>
    public async Task ReleaseAsync(decimal value)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"economy/2019-08/{value}.csv");
        await _test.UploadAsync(IngestionUnderTest.FileOf(value), path);
        await _test.DeliverAsync(path: path);
    }

    /// <summary>Puts a template of bulletins in force.</summary>
    public Task UseTemplateAsync() => _test.App.GetRequiredService<TemplateStore>().PublishAsync(new BulletinTemplate("brief", Language.Zh, "# 简报\n"), Cancellation);

    /// <summary>A key with every right.</summary>
    public Task<string> KeyAsync() => _test.KeyAsync("economy");

    /// <summary>Lets time go by.</summary>
    public void Wait(TimeSpan time) => _test.Clock.Now += time;

    /// <summary>Asks the API; nothing is decoded.</summary>
    public async Task<HttpResponseMessage> AskAsync(string address, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        Counter.Reset();
        return await _api.SendAsync(request, Cancellation);
    }

    /// <summary>The entity tag of an answer.</summary>
    public async Task<string> TagAsync(string address, params (string Name, string Value)[] headers)
    {
        using var response = await AskAsync(address, null, headers);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
        return response.Headers.ETag!.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        await _test.DisposeAsync();
    }
}
