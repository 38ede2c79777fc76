using System.Reflection;
using Google.Protobuf.Reflection;
using HtzPipeline.StandInHost.Protocol;

namespace HtzPipeline.EndToEnd.Tests.BehindTheHost;

/// <summary>The stand-in speaks of a part of what a Functions host speaks of, and in the same words.</summary>
public class ProtocolTests
{
    // The package's messages are internal, but their description says all of itself.
    private static readonly FileDescriptor Official = (FileDescriptor)Assembly.Load("Microsoft.Azure.Functions.Worker.Grpc")
        .GetType("Microsoft.Azure.Functions.Worker.Grpc.Messages.FunctionRpcReflection", throwOnError: true)!
        .GetProperty("Descriptor", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;

    [Fact]
    public void Every_field_has_the_number_and_type_that_the_worker_s_package_describes()
    {
        var official = Lines(Official).ToHashSet();
        var spoken = Lines(FunctionsReflection.Descriptor).ToList();

        Assert.NotEmpty(spoken);
        Assert.All(spoken, line => Assert.Contains(line, official));
    }

    private static IEnumerable<string> Lines(FileDescriptor file) =>
    [
        .. file.Services.SelectMany(service => service.Methods.Select(method =>
            $"{method.FullName} {method.InputType.FullName} {method.IsClientStreaming} {method.OutputType.FullName} {method.IsServerStreaming}")),
        .. file.MessageTypes.SelectMany(Lines),
    ];

    private static IEnumerable<string> Lines(MessageDescriptor message) =>
    [
        .. message.Fields.InDeclarationOrder().Select(field =>
            $"{field.FullName} = {field.FieldNumber} {field.FieldType} {field.IsRepeated} {Type(field)} {field.RealContainingOneof?.Name}"),
        .. message.EnumTypes.SelectMany(one => one.Values.Select(value => $"{value.FullName} = {value.Number}")),
        .. message.NestedTypes.SelectMany(Lines),
    ];

    private static string Type(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Message => field.MessageType.FullName,
        FieldType.Enum => field.EnumType.FullName,
        _ => "",
    };
}
