namespace Ops.Domain.Architecture.Tests.House;

/// <summary>One room: its folder under src, its namespace, its floor.</summary>
internal sealed record Room(string Name, int Floor)
{
    public string Namespace => Name == "Kernel" ? "Ops.Domain" : "Ops.Domain." + Name;

    /// <summary>Matches the room's own namespace and, except for the Kernel, the ones nested in it.</summary>
    public string NamespacePattern => Name == "Kernel" ? @"^Ops\.Domain$" : $@"^Ops\.Domain\.{Name}(\..+)?$";

    /// <summary>A room may use all lower floors and itself, never its own floor's other rooms and never a higher one.</summary>
    public bool MayUse(Room other) => other == this || other.Floor < Floor;
}

/// <summary>The floor plan of the design, as data. A room stands here before it has a type.</summary>
internal static class Rooms
{
    public static ImmutableArray<Room> All { get; } =
    [
        .. Floor(0, "Kernel"),
        .. Floor(1, "Calendars Numerics"),
        .. Floor(2, "Series Decisions Rules"),
        .. Floor(3, "Goals Kpis Budgets Projects Processes Risks Customers Teams Coordination Markets Improvement"),
        .. Floor(4, "Reviews"),
    ];

    /// <summary>The room that a namespace belongs to, or null.</summary>
    public static Room? Of(string? name) =>
        All.FirstOrDefault(room => name is not null && System.Text.RegularExpressions.Regex.IsMatch(name, room.NamespacePattern));

    private static IEnumerable<Room> Floor(int floor, string names) => names.Split(' ').Select(name => new Room(name, floor));
}
