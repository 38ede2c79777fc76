using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>A reply that a storage service gives when it cannot do what is asked.</summary>
internal sealed class FaultyReply(int status, string code) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => code;

    public override bool IsError => true;

    public override Stream? ContentStream { get; set; } = Stream.Null;

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => name == "x-ms-error-code";

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => [new("x-ms-error-code", code)];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) =>
        (value = ContainsHeader(name) ? code : null) is not null;

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) =>
        (values = ContainsHeader(name) ? [code] : null) is not null;
}
