package dev.quarry.bench;

import java.util.List;

/**
 * One kind of list.
 *
 * @param query as a client sends it, not yet escaped
 */
record Kind(String name, String query) {

    /** One filter or one order, and nothing else. */
    static final List<Kind> SINGLE = List.of(
            new Kind("newest first", ""),
            new Kind("oldest first", "sort=created"),
            new Kind("format, 70 %", "format=jpg"),
            new Kind("format, 0.5 %", "format=tiff"),
            new Kind("not format, 30 %", "not:format=jpg"),
            new Kind("width", "width=1920"),
            new Kind("size, wide range", "size=[10000,1000000]"),
            new Kind("size, 5 %", "size=[30000,45000]"),
            new Kind("size, narrow range", "size=[30000,30100]"),
            new Kind("created, a year", "created=['2018-01-01T00:00:00Z','2019-01-01T00:00:00Z'}"),
            new Kind("name, prefix", "name=plan_*"),
            new Kind("word of the name", "name_text=holiday"),
            new Kind("with transparency", "opaque=false"),
            new Kind("animated", "animated=true"),
            new Kind("locked, 0.1 %", "locked=true"),
            new Kind("orientation", "static:int:orientation=6"),
            new Kind("user string, 35 %", "user:str:color=red"),
            new Kind("user string, one", "user:str:title=Lake 777"),
            new Kind("user string, prefix", "user:str:title=Lake 7*"),
            new Kind("user integer, 2 %", "user:int:rating=4"),
            new Kind("user integer, range", "user:int:rating=[4,5]"),
            new Kind("user integer, narrow range", "user:int:number=[1000,3000]"),
            new Kind("user double, 5 %", "user:double:price=[100,150]"),
            new Kind("user date, a month", "user:date:taken=['2018-01-01T00:00:00Z','2018-02-01T00:00:00Z'}"),
            new Kind("element of an array", "user:array:labels=label 3"),
            new Kind("rare element of an array", "user:array:labels=label 199"),
            new Kind("by size", "sort=size"),
            new Kind("by name, backwards", "sort=name desc"),
            new Kind("by width, backwards", "sort=width desc"),
            new Kind("by format", "sort=format"),
            new Kind("by lock, locked first", "sort=locked desc"),
            new Kind("by orientation, backwards", "sort=static:int:orientation desc"),
            new Kind("by user string", "sort=user:str:title"),
            new Kind("by user integer, backwards", "sort=user:int:number desc"),
            new Kind("by user double", "sort=user:double:price"),
            new Kind("by user date, backwards", "sort=user:date:taken desc"));

    /** Several at once. */
    static final List<Kind> JOINED = List.of(
            new Kind("format and user string, by size", "format=png&user:str:color=red&sort=size"),
            new Kind("user range, by user date", "user:int:rating=[3,5]&sort=user:date:taken desc"),
            new Kind("element, narrow range", "user:array:labels=label 3&user:int:number=[1000,20000]"),
            new Kind("value of many, narrow range", "user:str:color=red&user:int:number=[1000,20000]"),
            new Kind("range far behind", "user:int:number=[1000,20000]"),
            new Kind("range far behind, by user date", "user:int:number=[1000,20000]&sort=user:date:taken desc"),
            new Kind("range far behind, by name", "user:int:number=[1000,20000]&sort=name desc"),
            new Kind("two ranges", "user:double:price=[100,150]&user:int:number=[1000,20000]"),
            new Kind("two ranges, by size", "user:double:price=[100,150]&user:int:number=[1000,20000]&sort=size"),
            new Kind("one of two", "operator=or&user:str:title=Lake 777&user:int:number=[5,50]"),
            new Kind("one of two, many", "operator=or&format=png&user:str:color=red"),
            new Kind("two orders", "sort=width,created desc"));

    /** All images, counted. */
    static final List<Kind> FACETS = List.of(
            new Kind("facets of format", "limit=0&facets=format"),
            new Kind("facets of a user string", "limit=0&facets=user:str:color"),
            new Kind("facets of an array", "limit=0&facets=user:array:labels"),
            new Kind("facets of an array, filtered", "limit=0&facets=user:array:labels&format=tiff"));

    String escaped() {
        return query.replace(" ", "%20")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("{", "%7B")
                .replace("}", "%7D");
    }
}
