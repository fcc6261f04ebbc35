namespace Ops.Domain.Architecture.Tests.Calls;

/// <summary>
/// A room's own entries of the registry, one class per room or topic in <c>Calls/Rooms</c>; found by reflection and read beside
/// <see cref="KnownSamples"/>, so that two rooms never edit the same list.
/// </summary>
internal abstract class RoomSamples
{
    public static ImmutableArray<RoomSamples> All { get; } =
    [
        .. typeof(RoomSamples)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(RoomSamples)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (RoomSamples)Activator.CreateInstance(type)!),
    ];

    /// <summary>See <see cref="KnownSamples.ByType"/>.</summary>
    public virtual Dictionary<Type, Func<int, object?>> ByType => [];

    /// <summary>See <see cref="KnownSamples.ManyByType"/>.</summary>
    public virtual Dictionary<Type, Func<int, Array>> ManyByType => [];

    /// <summary>See <see cref="KnownSamples.ByPlace"/>.</summary>
    public virtual Dictionary<string, Func<object?>> ByPlace => [];

    /// <summary>See <see cref="Door.DoorExceptions.Empty"/>.</summary>
    public virtual ImmutableArray<(string Parameter, string Reason)> MayBeEmpty => [];

    /// <summary>See <see cref="Results.PlainResults.All"/>.</summary>
    public virtual ImmutableArray<(string Type, string Reason)> PlainResults => [];
}
