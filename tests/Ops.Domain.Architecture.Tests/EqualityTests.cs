using Ops.Domain.Architecture.Tests.Broken;
using Ops.Domain.Architecture.Tests.Calls;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests;

/// <summary>Two values made alike are equal, and so are their hash codes: this is what IEquatable promises.</summary>
public sealed class EqualityTests
{
    [Fact]
    public void Two_values_made_alike_are_equal()
    {
        var equatable = Library
            .PublicTypes.Where(type => type is { IsInterface: false, IsEnum: false })
            .Select(Entries.Close)
            .Where(type => type.IsAssignableTo(typeof(IEquatable<>).MakeGenericType(type)));

        Breaches.MustBeNone(equatable.SelectMany(Unequal));
    }

    [Fact]
    public void Two_unequal_twins_are_seen() => Unequal(typeof(UnequalList)).Should().NotBeEmpty();

    private static IEnumerable<string> Unequal(Type type)
    {
        object one,
            other;
        try
        {
            (one, other) = (Samples.Of(type)!, Samples.Of(type)!);
        }
        catch (NoSampleException)
        {
            return [];
        }
        if (!one.Equals(other))
            return [$"{Names.Full(type)}: {one} is not equal to its twin"];
        return one.GetHashCode() == other.GetHashCode() ? [] : [$"{Names.Full(type)}: equal twins have different hash codes"];
    }
}
