using Mono.Cecil;

namespace HtzPipeline.Functions.Tests.Doors;

/// <summary>The rooms of an assembly in their order: each may know those after it, and none before it.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Root">The namespace that all rooms are in.</param>
/// <param name="Rooms">
/// The rooms: namespaces, or types that stand apart from the others of theirs, below <paramref name="Root"/>; with blanks between where several are
/// one room. What is in several rooms is in the one that says it most closely.
/// </param>
internal sealed record House(System.Reflection.Assembly Assembly, string Root, string[] Rooms)
{
    /// <summary>Every use of a type by one of an earlier room, as <c>from → to</c>.</summary>
    public IReadOnlyList<string> WrongWays()
    {
        using var module = ModuleDefinition.ReadModule(Assembly.Location);
        return
        [
            .. (from user in module.Types
                where RoomOf(user) is not null
                from used in TypeUses.Of(user).Select(Outermost).Distinct()
                where used.Module == module && RoomOf(user) > RoomOf(used)
                select $"{Name(user)} → {Name(used)}").Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The types that are in no room.</summary>
    public IReadOnlyList<string> Homeless()
    {
        using var module = ModuleDefinition.ReadModule(Assembly.Location);
        return [.. module.Types.Where(type => type.Namespace.StartsWith(Root, StringComparison.Ordinal) && RoomOf(type) is null).Select(Name)];
    }

    private int? RoomOf(TypeDefinition type) =>
        (from room in Rooms.Index()
         from part in room.Item.Split(' ')
         where $"{Name(type)}.".StartsWith($"{Root}.{part}.", StringComparison.Ordinal)
         orderby part.Length descending
         select (int?)room.Index).FirstOrDefault();

    private static string Name(TypeDefinition type) => type.FullName.Split('`')[0];

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
