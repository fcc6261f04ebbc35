using Ops.Domain.Architecture.Tests.Broken;
using Ops.Domain.Architecture.Tests.House;
using Ops.Domain.Architecture.Tests.Shape;

namespace Ops.Domain.Architecture.Tests;

/// <summary>The shape that every public type keeps; each rule is first seen to catch its breach.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void A_class_is_sealed_or_static() => Holds(Shapes.Open, typeof(OpenClass));

    [Fact]
    public void A_name_says_what_a_type_is() => Holds(Shapes.Vague, typeof(ShiftManager));

    [Fact]
    public void No_property_has_a_public_setter()
    {
        Shapes.Settable(typeof(ShiftManager)).Should().Equal("ShiftManager.Settable has a public setter");
        Holds(Shapes.Settable, typeof(ShiftManager));
    }

    [Fact]
    public void No_public_field_can_change() => Holds(Shapes.PublicField, typeof(ShiftManager));

    [Fact]
    public void No_static_field_can_change()
    {
        Shapes.StaticState(typeof(ShiftManager)).Should().NotBeEmpty();
        Library.Assembly.GetTypes().SelectMany(Shapes.StaticState).Should().BeEmpty();
    }

    [Fact]
    public void What_is_equatable_has_the_operators_of_equality() => Holds(Shapes.EqualityOperators, typeof(EqualWithoutOperators));

    [Fact]
    public void What_is_comparable_has_the_operators_of_order() => Holds(Shapes.OrderOperators, typeof(EqualWithoutOperators));

    [Fact]
    public void A_record_with_a_collection_has_value_equality() => Holds(Shapes.CollectionEquality, typeof(UnequalList));

    [Fact]
    public void The_public_API_shows_no_package_but_NodaTime()
    {
        Shapes.Foreign(typeof(ShiftManager), typeof(ShiftManager).Assembly).Should().HaveCount(2);
        Library.PublicTypes.SelectMany(type => Shapes.Foreign(type, Library.Assembly)).Should().BeEmpty();
    }

    private static void Holds(Func<Type, IEnumerable<string>> breaches, Type broken)
    {
        breaches(broken).Should().NotBeEmpty("{0} breaks this rule on purpose", broken.Name);
        Library.PublicTypes.SelectMany(breaches).Should().BeEmpty();
    }
}
