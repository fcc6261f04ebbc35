using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using Ops.Domain.Architecture.Tests.House;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Ops.Domain.Architecture.Tests;

/// <summary>Which way the arrows between rooms point, and that a type stands in the room that its folder names.</summary>
public sealed class ArrowsTests
{
    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader().LoadAssemblies(Library.Assembly).Build();

    public static TheoryData<string> RoomNames => new(Rooms.All.Select(room => room.Name));

    [Theory]
    [MemberData(nameof(RoomNames))]
    public void A_room_uses_only_the_floors_below(string name)
    {
        var room = Rooms.All.Single(candidate => candidate.Name == name);
        var forbidden = Rooms.All.Where(other => !room.MayUse(other)).Select(other => other.NamespacePattern).ToList();
        if (forbidden.Count == 0)
            return;

        Rule(room.NamespacePattern, string.Join('|', forbidden)).Check(House);
    }

    [Fact]
    public void The_library_stands_on_NodaTime_alone() =>
        Library
            .Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal))
            .Should()
            .Equal("NodaTime");

    [Fact]
    public void The_top_floor_alone_may_use_every_room()
    {
        var all = Rooms.All.Where(room => Rooms.All.All(room.MayUse));

        all.Select(room => room.Name).Should().Equal("Reviews");
    }

    [Fact]
    public void An_arrow_against_the_floors_is_seen()
    {
        var fromHere = new ArchLoader().LoadAssemblies(typeof(Broken.UsesTheKernel).Assembly, Library.Assembly).Build();

        Rule(@"\.Broken$", @"^Ops\.Domain$").HasNoViolations(fromHere).Should().BeFalse();
    }

    [Fact]
    public void Every_type_stands_in_a_known_room()
    {
        var strangers = Library
            .Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Ops.Domain", StringComparison.Ordinal) == true && Rooms.Of(type.Namespace) is null);

        strangers.Should().BeEmpty("rooms are listed in House/Rooms.cs");
    }

    [Fact]
    public void The_folder_is_the_namespace()
    {
        var wrong = Repository
            .Files("src/Ops.Domain", "*.cs")
            .Where(file => !File.ReadLines(file).Contains($"namespace {NamespaceOf(file)};"))
            .Select(file => $"{Repository.Relative(file)} should say: namespace {NamespaceOf(file)};");

        wrong.Should().BeEmpty();
    }

    private static ArchRule<ArchUnitNET.Domain.IType> Rule(string from, string to) =>
        Types()
            .That()
            .ResideInNamespaceMatching(from)
            .Should()
            .NotDependOnAny(Types(true).That().ResideInNamespaceMatching(to))
            .WithoutRequiringPositiveResults();

    /// <summary>A room is one namespace; the folders within it only keep its topics apart.</summary>
    private static string NamespaceOf(string file)
    {
        string room = Path.GetRelativePath(Repository.Source, file).Replace('\\', '/').Split('/')[0];
        return room == "Kernel" ? "Ops.Domain" : "Ops.Domain." + room;
    }
}
