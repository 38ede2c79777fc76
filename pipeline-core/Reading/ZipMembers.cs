using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>The members of a zip, found by name whatever its case and slashes, and inflated within what is allowed.</summary>
internal sealed class ZipMembers : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Allowance _allowance;
    private readonly Dictionary<string, ZipArchiveEntry> _members = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">It is no zip, or a broken one.</exception>
    /// <exception cref="UnreadableFileException">It has more members than the limits allow.</exception>
    public ZipMembers(Stream file, Allowance allowance)
    {
        _allowance = allowance;
        if (CountOf(file) > allowance.Limits.Members)
        {
            throw new UnreadableFileException(Finding.Of(
                StructureFindings.TooManyMembers, Place.File, ("expected", allowance.Limits.Members.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        }

        // Names that are not marked as UTF-8 come byte by byte, to be decoded below.
        _zip = new(file, ZipArchiveMode.Read, leaveOpen: true, Encoding.Latin1);
        foreach (var entry in _zip.Entries)
        {
            _members.TryAdd(NameOf(entry), entry);
        }
    }

    /// <summary>The members' names, with forward slashes; folders end with one.</summary>
    public IEnumerable<string> Names => _members.Keys;

    /// <summary>Whether there is such a member.</summary>
    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>Whether a member has a password.</summary>
    public bool IsEncrypted(string name) => _members[name].IsEncrypted;

    /// <summary>A member's content.</summary>
    /// <exception cref="InvalidDataException">There is no such member, or it cannot be inflated.</exception>
    public Stream Open(string name) => _members.TryGetValue(name, out var entry)
        ? new MemberStream(entry, _allowance)
        : throw new InvalidDataException($"There is no {name} in the archive.");

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    // Chinese Windows writes names in its own code page without saying so, macOS in UTF-8 without saying so.
    private static string NameOf(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (name.AsSpan().ContainsAnyInRange('\u0080', '\u00FF') && !name.AsSpan().ContainsAnyInRange('\u0100', '\uFFFF'))
        {
            var bytes = Encoding.Latin1.GetBytes(name);
            name = System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : TextEncoding.Named("gb18030")!.GetString(bytes);
        }

        return name.Replace('\\', '/').TrimStart('/');
    }

    // What the end record (APPNOTE 4.3.16) says; the library refuses an archive that has more. A zip64 archive says 65,535.
    private static int CountOf(Stream file)
    {
        const int RecordLength = 22;
        var tail = new byte[Math.Min(file.Length, RecordLength + ushort.MaxValue)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        file.Position = 0;
        var at = tail.AsSpan().LastIndexOf("PK\x5\x6"u8);
        return at < 0 || tail.Length - at < RecordLength ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10));
    }
}
