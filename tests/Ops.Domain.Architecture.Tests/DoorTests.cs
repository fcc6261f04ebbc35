using System.Reflection;
using Ops.Domain.Architecture.Tests.Broken;
using Ops.Domain.Architecture.Tests.Calls;
using Ops.Domain.Architecture.Tests.Door;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests;

/// <summary>The whole public API is called with what must be refused: a new method is covered on the day it is written.</summary>
public sealed class DoorTests
{
    [Fact]
    public void Every_entry_that_takes_a_double_refuses_NaN_and_infinities()
    {
        var listed = DoorExceptions.NotFinite.Select(entry => entry.Parameter).ToHashSet();

        Breaches.MustBeNone(Entries.All.SelectMany(member => Refusals.WhenNotFinite(member, listed)));
    }

    [Fact]
    public void Every_entry_that_takes_a_list_refuses_an_empty_one()
    {
        var listed = DoorExceptions.Empty.Select(entry => entry.Parameter).ToHashSet();

        Breaches.MustBeNone(Entries.All.SelectMany(member => Refusals.WhenEmpty(member, listed)));
    }

    [Fact]
    public void Every_exception_names_a_parameter_that_exists_and_gives_a_reason()
    {
        var doubles = ParametersOf(Refusals.OfDoubles);
        var lists = ParametersOf(Refusals.OfLists);

        DoorExceptions.NotFinite.Where(entry => !doubles.Contains(entry.Parameter)).Should().BeEmpty();
        DoorExceptions.Empty.Where(entry => !lists.Contains(entry.Parameter)).Should().BeEmpty();
        DoorExceptions.NotFinite.Concat(DoorExceptions.Empty).Should().OnlyContain(entry => entry.Reason.Length > 10);
    }

    [Theory]
    [InlineData(nameof(OpenDoor.Plain))]
    [InlineData(nameof(OpenDoor.Perhaps))]
    [InlineData(nameof(OpenDoor.Spans))]
    [InlineData(nameof(OpenDoor.Lists))]
    [InlineData(nameof(OpenDoor.WrongCode))]
    [InlineData(nameof(OpenDoor.OnlyNaN))]
    public void An_open_door_for_doubles_is_seen(string name) =>
        Refusals.WhenNotFinite(OpenDoorEntry(name), new HashSet<string>()).Should().NotBeEmpty();

    [Theory]
    [InlineData(nameof(OpenDoor.Spans))]
    [InlineData(nameof(OpenDoor.Lists))]
    [InlineData(nameof(OpenDoor.Frozen))]
    public void An_open_door_for_empty_lists_is_seen(string name) =>
        Refusals.WhenEmpty(OpenDoorEntry(name), new HashSet<string>()).Should().NotBeEmpty();

    [Fact]
    public void A_type_without_a_sample_is_named()
    {
        var breaches = Refusals.WhenNotFinite(OpenDoorEntry(nameof(OpenDoor.Unmakeable)), new HashSet<string>());

        breaches.Should().ContainSingle().Which.Should().Contain("no sample of Unmakeable");
    }

    private static MethodInfo OpenDoorEntry(string name) => typeof(OpenDoor).GetMethod(name)!;

    private static HashSet<string> ParametersOf(Func<MethodBase, IEnumerable<ParameterInfo>> due) =>
        [.. Entries.All.SelectMany(due).Select(Names.Of)];
}
