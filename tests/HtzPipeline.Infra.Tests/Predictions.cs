[assembly: AssemblyFixture(typeof(HtzPipeline.Infra.Tests.Predictions))]

namespace HtzPipeline.Infra.Tests;

/// <summary>Three deployments: with nothing said, with everything said, and in Azure China.</summary>
public sealed class Predictions : IAsyncLifetime
{
    public const string Clerk = "00000000-0000-0000-0000-00000000000c";
    public const string Operator = "00000000-0000-0000-0000-00000000000d";

    public const string Authority = "https://login.microsoftonline.com/00000000-0000-0000-0000-000000000002/v2.0";
    public const string Audience = "api://htz-pipeline";

    internal Prediction Plain { get; private set; } = null!;

    internal Prediction Full { get; private set; } = null!;

    internal Prediction China { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Plain = await Prediction.OfAsync("param location = 'westeurope'");
        Full = await Prediction.OfAsync($$"""
            param location = 'westeurope'
            param instanceMemoryMB = 4096
            param maximumInstances = 60
            param httpConcurrency = 32
            param blobConcurrency = 2
            param alwaysReadyHttp = 1
            param reading = 'open'
            param entraAuthority = '{{Authority}}'
            param entraAudience = '{{Audience}}'
            param moreSettings = { Access__RequestsPerMinute: '60' }
            param allowedOrigins = ['https://dashboard.example']
            param useNetwork = true
            param allowedAddresses = ['203.0.113.0/24']
            param alertEmails = ['duty@example.org']
            param dueDays = [8]
            param operators = [{ principalId: '{{Operator}}', principalType: 'User' }]
            param uploaders = [
              { department: 'economy', principalId: '{{Clerk}}', principalType: 'User' }
              { department: 'civil', principalId: '{{Clerk}}', principalType: 'User' }
            ]
            """);
        China = await Prediction.OfAsync("""
            param location = 'chinanorth3'
            param useNetwork = true
            param storageSuffix = 'core.chinacloudapi.cn'
            param loginEndpoint = 'https://login.chinacloudapi.cn/'
            """);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
