using System.Reflection;
using System.Runtime.CompilerServices;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests.Shape;

/// <summary>The shape of a type: each rule gives the breaches it finds, in words.</summary>
internal static class Shapes
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly ImmutableArray<string> VagueEndings =
    [
        "Engine",
        "Manager",
        "Helper",
        "Helpers",
        "Service",
        "Util",
        "Utils",
        "Processor",
        "Common",
        "Misc",
    ];

    public static IEnumerable<string> Open(Type type) =>
        type is { IsClass: true, IsSealed: false } && !IsClosedFamily(type) ? [$"{Names.Of(type)} is neither sealed nor static"] : [];

    public static IEnumerable<string> Vague(Type type) =>
        VagueEndings
            .Where(end => type.Name.Split('`')[0].EndsWith(end, StringComparison.Ordinal))
            .Select(end => $"{Names.Of(type)} ends in {end}");

    public static IEnumerable<string> Settable(Type type) =>
        type.GetProperties(Everything)
            .Where(property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
            .Select(property => $"{Names.Of(type)}.{property.Name} has a public setter");

    public static IEnumerable<string> PublicField(Type type) =>
        type is { IsEnum: true }
            ? []
            : type.GetFields(Everything)
                .Where(field => field is { IsPublic: true, IsLiteral: false } && (!field.IsInitOnly || field.FieldType.IsArray))
                .Select(field => $"{Names.Of(type)}.{field.Name} is a public field that can change");

    /// <summary>Caches that the compiler keeps for lambdas stand in types of its own and are not state of the library's.</summary>
    public static IEnumerable<string> StaticState(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal)
            ? []
            : type.GetFields(Everything)
                .Where(field => field is { IsStatic: true, IsLiteral: false, IsInitOnly: false })
                .Select(field => $"{Names.Of(type)}.{field.Name} is static and can change");

    public static IEnumerable<string> EqualityOperators(Type type) =>
        IsPlain(type) && Implements(type, typeof(IEquatable<>)) ? Missing(type, "==", "op_Equality", "!=", "op_Inequality") : [];

    public static IEnumerable<string> OrderOperators(Type type) =>
        IsPlain(type) && Implements(type, typeof(IComparable<>))
            ? Missing(type, "<", "op_LessThan", ">", "op_GreaterThan", "<=", "op_LessThanOrEqual", ">=", "op_GreaterThanOrEqual")
            : [];

    /// <summary>The equality that the compiler writes for a record compares collections by reference.</summary>
    public static IEnumerable<string> CollectionEquality(Type type)
    {
        var equals = type.GetMethod("Equals", Everything, [type]);
        bool written = equals?.GetCustomAttribute<CompilerGeneratedAttribute>() is null;
        return IsRecord(type) && !written
            ? type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => Collections.ElementOf(property.PropertyType) is not null)
                .Select(property => $"{Names.Of(type)} compares {property.Name} by reference: write Equals, or make it a sealed class")
            : [];
    }

    /// <summary>Types of other packages than NodaTime and the base library in public signatures.</summary>
    public static IEnumerable<string> Foreign(Type type, Assembly home)
    {
        var used = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .SelectMany(member => TypesIn(member).Select(found => (member, found)));
        var inherited = type.GetInterfaces().Append(type.BaseType ?? typeof(object)).Select(found => (member: (MemberInfo)type, found));
        return used.Concat(inherited)
            .SelectMany(pair => Flatten(pair.found).Select(found => (pair.member, found)))
            .Where(pair => !IsAllowed(pair.found, home))
            .Select(pair => $"{Names.Of(type)}.{pair.member.Name} shows {pair.found.FullName}")
            .Distinct();
    }

    public static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Everything) is not null;

    /// <summary>An abstract class whose constructors the library keeps to itself: nobody outside can derive from it.</summary>
    private static bool IsClosedFamily(Type type) =>
        type.IsAbstract
        && type.GetConstructors(Everything)
            .All(constructor => constructor.IsAssembly || constructor.IsPrivate || constructor.IsFamilyAndAssembly || constructor.IsStatic);

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsPlain(Type type) => type is { IsInterface: false, IsEnum: false };

    private static bool Implements(Type type, Type open) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == open && i.GetGenericArguments()[0] == type);

    private static IEnumerable<string> Missing(Type type, params string[] symbolsAndNames) =>
        symbolsAndNames
            .Chunk(2)
            .Where(pair => type.GetMethod(pair[1], BindingFlags.Public | BindingFlags.Static, [type, type]) is null)
            .Select(pair => $"{Names.Of(type)} has no operator {pair[0]}");

    private static IEnumerable<Type> TypesIn(MemberInfo member) =>
        member switch
        {
            MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
            ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
            FieldInfo field => [field.FieldType],
            EventInfo e => [e.EventHandlerType!],
            _ => [],
        };

    private static IEnumerable<Type> Flatten(Type type) =>
        type.HasElementType ? Flatten(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Flatten).Append(type.GetGenericTypeDefinition())
        : [type];

    private static bool IsAllowed(Type type, Assembly home) =>
        type.IsGenericParameter
        || type.Assembly == home
        || type.Assembly.GetName().Name is { } name && (name == "NodaTime" || name.StartsWith("System.", StringComparison.Ordinal));
}
