using System.Reflection;

namespace Ops.Domain.Architecture.Tests.House;

/// <summary>How types and members are named in messages and exception lists.</summary>
internal static class Names
{
    /// <summary>For example <c>StatusBands</c> or <c>Ledger.Row</c>: no namespace, no type arguments.</summary>
    public static string Of(Type type)
    {
        string name = type.Name.Split('`')[0];
        return type is { IsNested: true, IsGenericParameter: false, DeclaringType: { } outer } ? Of(outer) + "." + name : name;
    }

    /// <summary>With type arguments, for messages: <c>ReadOnlySpan&lt;Double&gt;</c>.</summary>
    public static string Full(Type type) =>
        type.IsArray ? Full(type.GetElementType()!) + "[]"
        : type.IsGenericType ? $"{Of(type)}<{string.Join(", ", type.GetGenericArguments().Select(Full))}>"
        : Of(type);

    /// <summary>For example <c>StatusBands.Of</c> or <c>StatusBand.new</c>.</summary>
    public static string Of(MethodBase member) => Of(member.DeclaringType!) + "." + (member.IsConstructor ? "new" : member.Name);

    /// <summary>For example <c>StatusBands.Of(bands)</c>.</summary>
    public static string Of(ParameterInfo parameter) => $"{Of((MethodBase)parameter.Member)}({parameter.Name})";

    /// <summary>The member with its parameter types, to tell overloads apart.</summary>
    public static string Signature(MethodBase member) =>
        $"{Of(member)}({string.Join(", ", member.GetParameters().Select(p => $"{Full(p.ParameterType)} {p.Name}"))})";
}
