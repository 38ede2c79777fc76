using System.Text;
using Google.Protobuf;

namespace HtzPipeline.EndToEnd.Tests.Otlp;

/// <summary>A protobuf message by the numbers of its fields, without a schema: those of OTLP are in opentelemetry-proto.</summary>
internal sealed class WireMessage
{
    private readonly ILookup<int, object> _fields;

    private WireMessage(IEnumerable<(int Number, object Value)> fields) => _fields = fields.ToLookup(field => field.Number, field => field.Value);

    public static WireMessage Parse(byte[] message)
    {
        var fields = new List<(int, object)>();
        using var input = new CodedInputStream(message);
        while (input.ReadTag() is var tag and not 0)
        {
            object value = WireFormat.GetTagWireType(tag) switch
            {
                WireFormat.WireType.Varint => input.ReadUInt64(),
                WireFormat.WireType.Fixed64 => input.ReadFixed64(),
                WireFormat.WireType.Fixed32 => (ulong)input.ReadFixed32(),
                WireFormat.WireType.LengthDelimited => input.ReadBytes().ToByteArray(),
                var type => throw new InvalidDataException($"No message of OTLP has a field of type {type}."),
            };
            fields.Add((WireFormat.GetTagFieldNumber(tag), value));
        }

        return new(fields);
    }

    /// <summary>The messages in a field.</summary>
    public IEnumerable<WireMessage> Messages(int field) => _fields[field].Select(value => Parse((byte[])value));

    /// <summary>The message in a field, or null.</summary>
    public WireMessage? Message(int field) => Messages(field).FirstOrDefault();

    /// <summary>A text; empty if there is none.</summary>
    public string Text(int field) => Encoding.UTF8.GetString(Bytes(field));

    /// <summary>Bytes as hex digits; empty if there are none.</summary>
    public string Hex(int field) => Convert.ToHexStringLower(Bytes(field));

    /// <summary>A whole number; 0 if there is none.</summary>
    public ulong Number(int field) => _fields[field].LastOrDefault() is ulong number ? number : 0;

    /// <summary>Numbers of eight bytes, packed.</summary>
    public IEnumerable<ulong> Packed(int field) => Bytes(field).Chunk(sizeof(ulong)).Select(bytes => BitConverter.ToUInt64(bytes));

    /// <summary>The attributes in a field, their values as text.</summary>
    public IReadOnlyDictionary<string, string> Attributes(int field) =>
        Messages(field).GroupBy(pair => pair.Text(1)).ToDictionary(pair => pair.Key, pair => Value(pair.First().Message(2)));

    /// <summary>An AnyValue as text.</summary>
    public static string Value(WireMessage? any) =>
        any is null ? ""
        : any._fields.Contains(1) ? any.Text(1)
        : any._fields.Contains(3) ? $"{(long)any.Number(3)}"
        : any._fields.Contains(4) ? $"{BitConverter.UInt64BitsToDouble(any.Number(4))}"
        : any._fields.Contains(5) ? string.Join(' ', any.Message(5)!.Messages(1).Select(Value))
        : any.Number(2) == 1 ? "true" : "false";

    private byte[] Bytes(int field) => _fields[field].LastOrDefault() as byte[] ?? [];
}
